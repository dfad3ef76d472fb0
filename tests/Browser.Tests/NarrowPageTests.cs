using Tamias.Browser.Tests.Places;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>Every page 320 pixels wide: nothing that axe objects to, nothing that scrolls sideways.</summary>
public sealed class NarrowPageTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    /// <summary>Greek words are the longer ones; English is gone through when pictures are wanted.</summary>
    public static TheoryData<string, bool> Languages => Pictures.AreWanted
        ? new() { { "el", true }, { "en", false } }
        : new() { { "el", true } };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_is_accessible_and_fits_a_small_telephone(string language, bool asksAxe)
    {
        var estate = await Estate.BuildAsync(product.App, language);
        var look = await Look.ThroughAsync(await OpenAsync(product.App, language, width: 320), asksAxe);
        await look.EverywhereAsync(estate);
        look.FindsNothing();
    }
}

using Tamias.Browser.Tests.Places;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>The kept pictures of the main pages tell a broken layout from a whole one. The pages themselves are
/// compared where all pages are gone through (<see cref="PageTests"/>, <see cref="NarrowPageTests"/>).</summary>
public sealed class SnapshotTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    /// <summary>A column goes, the page moves, a form falls apart, no style comes, another colour scheme, a line
    /// more.</summary>
    static readonly string[] Breaking =
    [
        "for (const e of document.querySelectorAll('main th:nth-child(4), main td:nth-child(4)')) e.remove()",
        "document.querySelector('main').style.marginLeft = '1rem'",
        "document.querySelector('main form[role=search]').style.display = 'block'",
        "for (const e of document.styleSheets) e.disabled = true",
        "document.documentElement.dataset.bsTheme = 'dark'",
        "document.querySelector('main h1').style.marginBottom = '1.5rem'",
    ];

    [Fact]
    public async Task A_layout_that_broke_is_told_apart_and_a_whole_one_is_not()
    {
        var business = await Business.OpenAsync(product.App);
        foreach (var minor in (long[])[100_00, 20_00, 3_00])
            await business.IssueAsync(minor);
        var window = await OpenAsync(product.App, "en");
        await window.SignInAsync(business.Merchant);
        await window.GoAsync("/sales/invoices");
        var whole = await Snapshot.TakeAsync(window);
        foreach (var script in Breaking.Prepend("0"))
        {
            await window.GoAsync("/sales/invoices");
            await window.Page.EvaluateAsync(script);
            var share = await Snapshot.ShareApartAsync(window.Page, whole, await Snapshot.TakeAsync(window));
            TestContext.Current.TestOutputHelper?.WriteLine($"{share:P1} apart: {script}");
            Assert.True(share > Snapshot.Most == (script != "0"), $"{share:P1} apart: {script}");
        }
    }

    [Fact]
    public void A_picture_is_kept_of_each_main_page_and_of_no_other()
    {
        var kept = Directory.GetFiles(Pictures.Snapshots, "*.png").Select(Path.GetFileName);
        Assert.Equal(MainPlaces.Files.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }
}

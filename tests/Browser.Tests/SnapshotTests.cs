using Tamias.Browser.Tests.Places;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>The main pages look as they did when somebody last looked at them and found them good.</summary>
public sealed class SnapshotTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task The_main_pages_look_as_their_kept_pictures(string language, int width)
    {
        var estate = await Estate.BuildAsync(product.App, language);
        var (album, window) = await OpenAlbumAsync(language, width);
        foreach (var place in MainPlaces.Of(AllPlaces.Open(estate)))
            await album.AtAsync(place);
        await window.EnterPortalAsync(estate.PortalLink);
        foreach (var place in MainPlaces.Of(AllPlaces.Portal(estate)))
            await album.AtAsync(place);
        await window.SignInAsync(estate.Merchant);
        foreach (var place in MainPlaces.Of(AllPlaces.Merchant(estate)))
            await album.AtAsync(place);
        album.FindsNothing();
    }

    [Fact]
    public async Task A_layout_that_broke_is_told_apart()
    {
        var business = await Business.OpenAsync(product.App);
        foreach (var minor in (long[])[100_00, 20_00, 3_00])
            await business.IssueAsync(minor);
        var (album, window) = await OpenAlbumAsync("en", 1280);
        await window.SignInAsync(business.Merchant);
        await window.GoAsync("/sales/invoices");
        var whole = await album.LookAsync();
        foreach (var script in Breaking)
        {
            await window.GoAsync("/sales/invoices");
            await window.Page.EvaluateAsync(script);
            var share = whole.ShareApart(await album.LookAsync());
            TestContext.Current.TestOutputHelper?.WriteLine($"{share:P1} apart: {script}");
            Assert.True(share > Album.Most, $"Only {share:P1} apart: {script}");
        }
    }

    /// <summary>A column goes, the page moves, a form falls apart, a block moves, no style comes, another colour
    /// scheme.</summary>
    static readonly string[] Breaking =
    [
        "for (const e of document.querySelectorAll('main th:nth-child(4), main td:nth-child(4)')) e.remove()",
        "document.querySelector('main').style.marginLeft = '5rem'",
        "document.querySelector('main form[role=search]').style.display = 'block'",
        "document.querySelector('main table').parentElement.append(document.querySelector('main nav'))",
        "for (const e of document.styleSheets) e.disabled = true",
        "document.documentElement.dataset.bsTheme = 'dark'",
    ];

    [Fact]
    public void A_picture_is_kept_of_no_other_page()
    {
        var names = Directory.GetFiles(Pictures.Snapshots).Select(f => Path.GetFileName(f)!);
        var unwanted = names.Except(MainPlaces.Pictures, StringComparer.Ordinal).ToList();
        if (Pictures.AreRenewed)
            unwanted.ForEach(name => File.Delete(Path.Combine(Pictures.Snapshots, name)));
        else
            Assert.True(unwanted.Count == 0, $"Delete from Snapshots, as no main page is named so: "
                + $"{string.Join(", ", unwanted)}. TAMIAS_PICTURES=renew does it.");
    }

    async Task<(Album Album, Window Window)> OpenAlbumAsync(string language, int width)
    {
        var window = await OpenAsync(product.App, language, width);
        var easel = await OpenAsync(product.App, "en");
        return (new(window, new(easel.Page)), window);
    }
}

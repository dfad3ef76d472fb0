using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Tamias.Browser.Tests.Places;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>Every page in a wide window: nothing that axe objects to, nothing that scrolls sideways.</summary>
public sealed class PageTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    /// <summary>Greek is gone through when pictures are wanted; otherwise 320 pixels show whether it fits.</summary>
    public static TheoryData<string, bool> Languages => Pictures.AreWanted
        ? new() { { "en", true }, { "el", false } }
        : new() { { "en", true } };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_is_accessible_and_fits_its_window(string language, bool asksAxe)
    {
        var estate = await Estate.BuildAsync(product.App, language);
        var look = await Look.ThroughAsync(await OpenAsync(product.App, language), asksAxe);
        await look.EverywhereAsync(estate);
        look.FindsNothing();
    }

    [Theory]
    [InlineData("en", 320)]
    [InlineData("el", 1280)]
    public async Task The_first_page_of_a_new_installation_is_accessible_and_fits_its_window(string language, int width)
    {
        var fresh = new Product(new());
        await fresh.InitializeAsync();
        var look = await Look.ThroughAsync(await OpenAsync(fresh.App, language, width));
        await look.AtAsync(new("/Setup", "/setup"));
        await fresh.DisposeAsync();
        look.FindsNothing();
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task A_mail_is_accessible_and_fits_its_window(string language, int width)
    {
        await Estate.BuildAsync(product.App, language);
        var window = await OpenAsync(product.App, language, width);
        await window.OpenMailAsync();
        var mail = await window.Page.Context.APIRequest.GetAsync(window.Address + "?handler=Html");
        var look = await Look.ThroughAsync(window);
        await window.GoAsync("about:blank");
        await window.Page.SetContentAsync(await mail.TextAsync());
        Assert.Equal(0, await window.OverhangAsync());
        Assert.Empty(await look.AskAxeAsync());
    }

    [Fact]
    public async Task A_page_that_lost_a_label_is_objected_to()
    {
        var window = await OpenAsync(product.App, "en");
        var look = await Look.ThroughAsync(window);
        await window.GoAsync("/account/sign-in");
        Assert.Empty(await look.AskAxeAsync());
        await window.Page.EvaluateAsync("document.querySelector('main label').remove()");
        Assert.StartsWith("label: ", Assert.Single(await look.AskAxeAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_invoice_is_its_document_without_what_only_the_merchant_reads()
    {
        var business = await Business.OpenAsync(product.App);
        var invoice = await business.IssueAsync(45_00);
        var window = await OpenAsync(product.App, "en");
        await window.SignInAsync(business.Merchant);
        await window.GoAsync($"/sales/invoices/show/{invoice.Id}");
        var notes = window.Page.Locator("textarea[name=PrivateNotes]");
        Assert.True(await notes.IsVisibleAsync());
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await window.Page.Locator(".doc").IsVisibleAsync());
        Assert.False(await notes.IsVisibleAsync());
    }

    [Fact]
    public async Task No_page_of_the_product_is_left_out_here()
    {
        var estate = await Estate.BuildAsync(product.App, "en");
        var seen = AllPlaces.Open(estate).Concat(AllPlaces.Portal(estate)).Concat(AllPlaces.Merchant(estate))
            .Select(p => p.Page)
            .Concat(["/Setup", "/Dev/Mail/Show", AllPlaces.Held.Page]).Concat(Place.Faceless)
            .ToHashSet(StringComparer.Ordinal);
        var pages = product.App.Services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.OfType<PageActionDescriptor>().Select(p => p.ViewEnginePath);
        Assert.Empty(pages.Except(seen, StringComparer.Ordinal));
    }
}

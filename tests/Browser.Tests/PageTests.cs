using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Browser.Tests.Places;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>Every page, wide and narrow, in both languages: nothing that axe objects to, nothing that scrolls sideways.</summary>
public sealed class PageTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    [InlineData("el", 1280)]
    [InlineData("en", 320)]
    public async Task Every_page_is_accessible_and_fits_its_window(string language, int width)
    {
        var estate = await Estate.BuildAsync(product.App, language);
        var window = await OpenAsync(product.App, language, width);
        window.Complaints.Expected.Add(404);
        var objections = new List<string>();
        await window.OpenMailAsync();
        await LookAsync(window, new("/Dev/Mail/Show", window.Address), objections);
        foreach (var place in AllPlaces.Open(estate))
            await LookAsync(window, place, objections);
        await window.SignInAsync(estate.Merchant);
        foreach (var place in AllPlaces.Merchant(estate))
            await LookAsync(window, place, objections);
        Assert.True(objections.Count == 0, string.Join('\n', objections));
    }

    [Theory]
    [InlineData("en", 320)]
    [InlineData("el", 1280)]
    public async Task The_first_page_of_a_new_installation_is_accessible_and_fits_its_window(string language, int width)
    {
        var fresh = new Product(new());
        await fresh.InitializeAsync();
        var objections = new List<string>();
        await LookAsync(await OpenAsync(fresh.App, language, width), new("/Setup", "/setup"), objections);
        await fresh.DisposeAsync();
        Assert.True(objections.Count == 0, string.Join('\n', objections));
    }

    [Fact]
    public async Task No_page_of_the_product_is_left_out_here()
    {
        var estate = await Estate.BuildAsync(product.App, "en");
        var seen = AllPlaces.Open(estate).Concat(AllPlaces.Merchant(estate)).Select(p => p.Page)
            .Concat(["/Setup", "/Dev/Mail/Show"]).Concat(Place.Faceless).ToHashSet(StringComparer.Ordinal);
        var pages = product.App.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>().Select(p => p.ViewEnginePath);
        Assert.Empty(pages.Except(seen, StringComparer.Ordinal));
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
        await window.Page.SetContentAsync(await mail.TextAsync());
        Assert.Equal(0, await window.OverhangAsync());
        Assert.Empty(await AskAxeAsync(window));
    }

    static async Task LookAsync(Window window, Place place, List<string> objections)
    {
        var answer = await window.Page.GotoAsync(place.Address);
        if (answer!.Status != place.Status)
            objections.Add($"{place}: {answer.Status}");
        if (await window.OverhangAsync() is > 0 and var pixels)
            objections.Add($"{place}: {pixels} pixels too wide");
        await window.KeepAsync(place.Name);
        objections.AddRange((await AskAxeAsync(window)).Select(o => $"{place}: {o}"));
    }

    // A mail in its frame may run no script, and axe would wait for it for ever; mails are looked at by themselves.
    static async Task<IEnumerable<string>> AskAxeAsync(Window window)
    {
        await window.Page.EvaluateAsync("document.querySelectorAll('iframe').forEach(f => f.remove())");
        var found = await window.Page.RunAxe(Rules).WaitAsync(TimeSpan.FromSeconds(60));
        return found.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}");
    }
}

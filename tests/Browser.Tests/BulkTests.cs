using Microsoft.Playwright;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>Invoices ticked in their list, and sent while the page counts.</summary>
public sealed class BulkTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task Ticked_with_the_keyboard_they_are_counted_sent_and_followed(string language, int width)
    {
        var merchant = await ListAsync(language, width);
        var ticks = merchant.Page.Locator("[name=i]");
        var all = merchant.Field("All on this page");
        await ticks.First.FocusAsync();
        await merchant.Page.Keyboard.PressAsync("Space");
        await merchant.SeesAsync("Ticked: {0}", 1);
        Assert.True(await all.EvaluateAsync<bool>("e => e.indeterminate"));
        await Assertions.Expect(merchant.Button("Mark as sent")).ToBeInViewportAsync(); // however long the list
        await merchant.KeepAsync("bulk-ticked");
        await all.FocusAsync();
        await merchant.Page.Keyboard.PressAsync("Space");
        await merchant.SeesAsync("Ticked: {0}", Many);
        await merchant.PressAsync("Send by e-mail");
        await merchant.SeesAsync("To be sent: {0} of {1}", Many, Many);
        Assert.Equal(0, await merchant.OverhangAsync());

        await merchant.PressAsync("Send");
        await merchant.ArrivesAsync("**/bulk/sent?**");
        await merchant.WatchAsync();
        await Assertions.Expect(merchant.Page.Locator("#sending [role=status]")).ToHaveTextAsync(
            merchant.Say("Sent: {0} of {1}", Many, Many), new() { Timeout = 30_000 });
        Assert.True(await merchant.Page.EvaluateAsync<bool>("window.neverLoadedAgain === true"));
        await merchant.KeepAsync("bulk-sent");
    }

    [Fact]
    public async Task Without_scripts_all_are_meant_by_one_tick_and_the_file_comes()
    {
        var merchant = await ListAsync("en", 1280, scripts: false);
        await merchant.PressAsync("Export as CSV");
        await merchant.SeesTextAsync("Nothing is ticked.");
        await merchant.KeepAsync("bulk-nothing-ticked");
        await merchant.Field("All on this page").CheckAsync();
        var file = await merchant.Page.RunAndWaitForDownloadAsync(() => merchant.PressAsync("Export as CSV"));
        Assert.StartsWith("Invoices-", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(Many + 1, (await File.ReadAllLinesAsync(await file.PathAsync())).Length);
    }

    const int Many = 12;

    async Task<Window> ListAsync(string language, int width, bool scripts = true)
    {
        var business = await Business.OpenAsync(product.App, language);
        for (var minor = 1; minor <= Many; minor++)
            await business.IssueAsync(minor * 100_00);
        var merchant = await OpenAsync(product.App, language, width, scripts);
        await merchant.SignInAsync(business.Merchant);
        await merchant.GoAsync("/sales/invoices");
        return merchant;
    }
}

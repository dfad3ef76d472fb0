using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>The customer's page: light, from one host, whole on a small telephone.</summary>
public sealed class PayPageTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    const int MostBytes = 60_000;

    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task A_first_visit_is_light_and_asks_nobody_else(string language)
    {
        var (customer, invoice) = await BeginAsync(language, 1280);
        var traffic = new Traffic(customer.Page);
        await customer.GoAsync(invoice.Address);
        await customer.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var (sent, unpacked) = (await traffic.TransferredAsync(), await traffic.UnpackedAsync());
        await customer.PressAsync("Pay");
        await customer.SeesAsync("Continue");

        Assert.Equal([product.App.Address.Authority], traffic.Hosts);
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} bytes transferred, {unpacked} unpacked");
        Assert.InRange(sent, 1, MostBytes);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task On_a_small_telephone_the_button_is_in_sight_and_the_whole_way_fits(string language)
    {
        var (customer, invoice) = await BeginAsync(language, 320);
        await customer.Page.SetViewportSizeAsync(320, 568);
        await customer.GoAsync(invoice.Address);
        var button = (await customer.Button("Pay").BoundingBoxAsync())!;
        Assert.InRange(button.Y + button.Height, 0, 568);
        Assert.Equal(0, await customer.OverhangAsync());

        await customer.PressAsync("Pay");
        await customer.FillAmountAsync(customer.Speech.Number(20m));
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.PressAsync("Continue");
        await customer.ArrivesAsync("**/c/pay/**");
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.PayByCardAsync(StripeSteps.Good);
        await customer.SeesAsync("Thank you, paid");
        Assert.Equal(0, await customer.OverhangAsync());
        Assert.Equal(20_00, (await invoice.ReadAsync()).Paid.Minor);
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task A_form_that_was_open_for_too_long_leads_back_to_its_page(string language, int width)
    {
        var (customer, invoice) = await BeginAsync(language, width);
        await customer.GoAsync(invoice.Address + "?panel=1");
        await customer.Page.Context.ClearCookiesAsync();
        customer.Complaints.Expected.Add(400);
        await customer.PressAsync("Continue");
        await customer.SeesAsync("The page may have been open for too long, or in two windows at once. "
            + "Nothing was done: load it again and repeat.");
        await customer.KeepAsync("95-open-for-too-long");
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.PressAsync("Load the page again");
        await customer.PressAsync("Continue");
        await customer.ArrivesAsync("**/c/pay/**");
    }

    [Fact]
    public async Task An_open_page_follows_what_somebody_else_pays()
    {
        var (first, invoice) = await BeginAsync("en", 1280);
        await first.GoAsync(invoice.Address);
        var second = await AnotherAsync(product.App, first);
        await second.PayAsync(invoice);
        await first.Page.BringToFrontAsync();
        await first.SeesAsync("Paid");
    }

    async Task<(Window Customer, Issued Invoice)> BeginAsync(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        return (await OpenAsync(product.App, language, width), await business.IssueAsync(61_00, partial: true));
    }
}

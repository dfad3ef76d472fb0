using System.Net;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages;

/// <summary>What is said when a request cannot be done leads on, and nobody to where they have no business.</summary>
public sealed class ErrorTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("en", "Continue", "Load the page again")]
    [InlineData("el", "Συνέχεια", "Φόρτωση της σελίδας ξανά")]
    public async Task A_payer_whose_page_was_open_for_too_long_loads_it_again_and_pays(
        string language, string go, string again)
    {
        var business = await Business.OpenAsync(shared.App);
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(shared.App, invoice, language);
        await payer.Visitor.OpenAsync($"{invoice.Address}?panel=1&lang={language}");
        payer.Visitor.ForgetForms();
        await payer.Visitor.PressAsync(go);
        Assert.Equal(HttpStatusCode.BadRequest, payer.Visitor.Status);
        Assert.Null(payer.Visitor.Page.QuerySelector("a[href='/']"));
        await payer.Visitor.PressAsync(again);
        await payer.Visitor.PressAsync(go);
        await payer.PayAsync(payer.SessionId!);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
    }

    [Fact]
    public async Task In_the_portal_the_page_comes_again_with_its_currency_and_without_the_press()
    {
        var business = await Business.OpenAsync(shared.App);
        foreach (var minor in (long[])[60_00, 40_00])
            await business.IssueAsync(minor);
        using var customer = await business.EnterAsync();
        await customer.OpenAsync("/portal/pay?currency=EUR");
        customer.ForgetForms();
        await customer.PressAsync("Work out the sum");
        Assert.Equal(HttpStatusCode.BadRequest, customer.Status);
        await customer.PressAsync("Load the page again");
        Assert.Equal((HttpStatusCode.OK, "/portal/pay?currency=EUR"), (customer.Status, customer.Address));
    }

    [Fact]
    public async Task A_merchant_loads_the_page_again_too_and_a_wrong_address_leads_to_the_first_page()
    {
        var business = await Business.OpenAsync(shared.App);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync("/customers/new");
        merchant.ForgetForms();
        await merchant.PressAsync("Save");
        await merchant.PressAsync("Load the page again");
        Assert.Equal((HttpStatusCode.OK, "/customers/new"), (merchant.Status, merchant.Address));
        await merchant.OpenAsync("/no-such-page");
        await merchant.PressAsync("Go to the first page");
        Assert.Equal((HttpStatusCode.OK, "/"), (merchant.Status, merchant.Address));
    }

    [Fact]
    public async Task A_customer_with_a_wrong_address_is_not_led_to_the_merchants_door()
    {
        using var reader = shared.App.Visitor();
        await reader.OpenAsync("/pay/nobodys");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        Assert.Contains("There is no such page", reader.Text, StringComparison.Ordinal);
        Assert.Null(reader.Page.QuerySelector("a[href='/']"));
    }
}

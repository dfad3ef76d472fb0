using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>Hands on the keyboard only: Tab, Enter, Space and letters.</summary>
public sealed class KeyboardTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    const int MostTabs = 60;

    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task A_customer_pays(string language)
    {
        var business = await Business.OpenAsync(product.App, language);
        var invoice = await business.IssueAsync(61_00, partial: true);
        var customer = await OpenAsync(product.App, language);
        await customer.GoAsync(invoice.Address);
        await PressAsync(customer, "a.button");
        await TabToAsync(customer, "#Amount");
        await customer.Page.Keyboard.PressAsync("Control+A");
        await customer.Page.Keyboard.TypeAsync(customer.Speech.Number(30m));
        await PressAsync(customer, ".panel button");
        await customer.ArrivesAsync("**/c/pay/**");
        await PressAsync(customer, "button.primary");
        await customer.SeesAsync("Thank you, paid");
        Assert.Equal(30_00, (await invoice.ReadAsync()).Paid.Minor);
    }

    [Fact]
    public async Task A_merchant_signs_in_writes_an_invoice_and_sends_it()
    {
        var business = await Business.OpenAsync(product.App);
        var merchant = await OpenAsync(product.App, "en");
        await merchant.GoAsync("/account/sign-in");
        await TypeAsync(merchant, "[name='Input.Email']", business.Merchant.Email);
        await TypeAsync(merchant, "[name='Input.Password']", Merchant.Password);
        await merchant.Page.Keyboard.PressAsync("Enter");
        await merchant.ArrivesAsync("**/");

        await PressAsync(merchant, "#menu a[href='/sales/invoices']");
        await PressAsync(merchant, "main a[href='/sales/invoices/new']");
        await PressAsync(merchant, "main form[method=get] button");
        await TypeAsync(merchant, "[name$='.Description']", "Poster");
        await TypeAsync(merchant, "[name$='.Price']", "12.50");
        await merchant.Page.Keyboard.PressAsync("Enter");
        await merchant.SeesAsync("The draft is saved.");
        await PressAsync(merchant, "main a[href*='/sales/invoices/send/']");
        await PressAsync(merchant, "main form[method=post] button.btn-primary");
        await merchant.SeesAsync("Customer's page");
        Assert.True(await business.Merchant.WithDbAsync(db => db.Mails.AnyAsync(m => m.Kind == MailKind.Invoice)));
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_menu()
    {
        var merchant = await OpenAsync(product.App, "en");
        await Steps.MerchantSteps.SignInAsync(merchant, (await Business.OpenAsync(product.App)).Merchant);
        await merchant.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(merchant.Page.Locator(".skip-link")).ToBeFocusedAsync();
        await merchant.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(merchant.Page.Locator("#main")).ToBeFocusedAsync();
    }

    static async Task TypeAsync(Window window, string selector, string text)
    {
        await TabToAsync(window, selector);
        await window.Page.Keyboard.TypeAsync(text);
    }

    static async Task PressAsync(Window window, string selector)
    {
        await TabToAsync(window, selector);
        await window.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs on until what is meant has the focus, and sees that the focus can be seen.</summary>
    static async Task TabToAsync(Window window, string selector)
    {
        var target = window.Page.Locator(selector).First;
        await target.WaitForAsync();
        for (var tabs = 0; tabs < MostTabs && !await HasFocusAsync(target); tabs++)
            await window.Page.Keyboard.PressAsync("Tab");
        Assert.True(await HasFocusAsync(target), $"Tab never comes to {selector} on {window.Address}.");
        Assert.True(await IsSeenAsync(target), $"The focus cannot be seen on {selector} on {window.Address}.");
    }

    static Task<bool> HasFocusAsync(ILocator target) => target.EvaluateAsync<bool>("e => e === document.activeElement");

    static Task<bool> IsSeenAsync(ILocator target) => target.EvaluateAsync<bool>(
        "e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }");
}

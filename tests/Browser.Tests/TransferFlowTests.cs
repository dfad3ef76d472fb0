using Microsoft.EntityFrameworkCore;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>A customer asks where to transfer, sends too little, then the rest; the merchant looks on.</summary>
public sealed class TransferFlowTests(Chromium chromium, Product product)
    : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task What_comes_by_bank_transfer_pays_the_invoice_when_all_of_it_is_there(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await OfferAsync(merchant, business);
        var invoice = await business.IssueAsync(120_00);
        await merchant.GoAsync($"/sales/invoices/show/{invoice.Id}");
        var customer = await OpenAsync(product.App, language, width);
        await customer.GoAsync(invoice.Address);
        await customer.PressAsync("Pay");
        await customer.SeesAsync("Or send the money from your bank: you are told an account number of your own, "
            + "and the invoice is paid by itself when it comes.");
        await KeepAsync(customer, "86-or-by-transfer");
        await customer.PressAsync("Bank transfer");
        await customer.SeesAsync("Your bank transfer");
        await KeepAsync(customer, "87-where-to-send-it");
        await merchant.SeesAsync("Bank transfer awaited");

        var intent = (string)product.App.Stripe.All(business.Connection.AccountId, "payment_intent")[^1]["id"]!;
        product.App.Stripe.Bank.Transfer(intent, 50_00);
        await merchant.SeesAsync("It waits at Stripe until the rest is there.");
        await KeepAsync(merchant, "88-a-part-has-come");
        product.App.Stripe.Bank.Transfer(intent, 90_00);
        await merchant.SeesAsync("Paid");
        await customer.GoAsync(invoice.Address);
        await customer.SeesAsync("Your payments");
        Assert.True(await Eventually.GetsAsync(() => business.Merchant.WithDbAsync(db =>
            db.TransferAccounts.AnyAsync(t => t.Waiting.Minor > 0)), left => left));
        await merchant.GoAsync($"/customers/show/{business.Customer.Id}");
        await merchant.SeesAsync("Transferred and not used yet");
        await KeepAsync(merchant, "89-more-than-was-asked");
        var account = await business.Merchant.WithDbAsync(db => db.TransferAccounts.SingleAsync());
        product.App.Stripe.Bank.HideAccount(account.HolderId);
        await SendBackAsync(merchant);
    }

    /// <summary>Beginning at the to-do; Stripe has to ask where to.</summary>
    static async Task SendBackAsync(Window merchant)
    {
        await merchant.GoAsync("/todos");
        await KeepAsync(merchant, "89-what-waits-is-to-do");
        await merchant.PressAsync("Use it or send it back");
        await merchant.PressAsync("Send back");
        await merchant.SeesAsync("Up to {0} can be sent back.", new Money(20_00, Currency.Eur));
        await KeepAsync(merchant, "90-send-it-back");
        await merchant.PressAsync("Send back");
        await merchant.SeesAsync("Stripe has asked the customer for their account");
        await KeepAsync(merchant, "91-asked-where-to");
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task Several_invoices_are_paid_with_one_transfer(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        await business.OfferTransfersAsync();
        var invoices = new[] { await business.IssueAsync(120_00), await business.IssueAsync(80_00) };
        var customer = await OpenAsync(product.App, language, width);
        await customer.EnterPortalAsync(await business.LinkAsync(await business.AdmitAsync(), TimeSpan.FromDays(30)));
        await customer.GoAsync("/portal/pay?currency=EUR");
        await KeepAsync(customer, "92-together-by-transfer");
        await customer.PressAsync("Bank transfer");
        await customer.SeesAsync("Your bank transfer");
        await KeepAsync(customer, "93-where-to-send-it-together");
        await customer.GoAsync(invoices[1].Address);
        await customer.SeesAsync("You asked to pay several invoices with one transfer, and this is one of them. "
            + "Where to send it stands with your documents.");
        await KeepAsync(customer, "94-one-of-several");
        await customer.PressAsync("All your documents");
        await customer.SeesAsync("Your bank transfer");

        var intent = (string)product.App.Stripe.All(business.Connection.AccountId, "payment_intent")[^1]["id"]!;
        product.App.Stripe.Bank.Transfer(intent, 200_00);
        foreach (var invoice in invoices)
            Assert.True((await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero)).Outstanding.IsZero);
        await customer.GoAsync("/portal");
        await customer.SeesAsync("Nothing is owed");
    }

    static async Task OfferAsync(Window merchant, Business business)
    {
        await merchant.GoAsync($"/settings/payment-gateways/edit/{business.Gateway.Id}");
        await merchant.Page.Locator("[name='Input.TransferCountry']").SelectOptionAsync("IE");
        await merchant.PressAsync("Save");
        await merchant.SeesAsync("Saved.");
        await KeepAsync(merchant, "85-transfers-offered");
    }

    static async Task KeepAsync(Window window, string name)
    {
        await window.KeepAsync(name);
        Assert.Equal(0, await window.OverhangAsync());
    }
}

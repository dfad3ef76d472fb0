using Microsoft.Playwright;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>In part, refused, abandoned, asked by the bank, under way: what both sides see, without loading
/// anew.</summary>
public sealed class PaymentStatesTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", "Partially paid", "Paid")]
    [InlineData("el", "Μερικώς εξοφλημένο", "Εξοφλημένο")]
    public async Task An_invoice_is_paid_in_parts_to_the_end_and_the_open_page_follows(string language, string part,
        string paid)
    {
        var (merchant, customer, invoice) = await BeginAsync(language, 100_00, partial: true);
        await customer.PayAsync(invoice, customer.Speech.Number(40.50m));
        await customer.KeepAsync("20-thanks-for-a-part");
        await merchant.FollowsAsync(part);
        await merchant.SeesTextAsync(merchant.Speech.Number(59.50m));
        await merchant.KeepAsync("21-in-part");

        await customer.GoAsync(invoice.Address);
        await customer.SeesTextAsync(part);
        await customer.SeesTextAsync(customer.Speech.Number(59.50m));
        await customer.KeepAsync("22-pay-page-in-part");
        await customer.PayAsync(invoice);
        await merchant.FollowsAsync(paid);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task A_refused_card_leaves_the_invoice_unpaid_and_the_merchant_sees_the_attempt(string language)
    {
        var (merchant, customer, invoice) = await BeginAsync(language, 80_00);
        await customer.GoAsync(invoice.Address);
        await customer.ContinueToStripeAsync();
        await customer.PayByCardAsync(StripeSteps.Declined);
        await Assertions.Expect(customer.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await customer.Page.Locator("a.back").ClickAsync();
        await customer.SeesAsync("Unpaid");
        await merchant.SeesAsync("Payment tried");
        await merchant.SeesAsync("Payment refused");
        await merchant.FollowsAsync(merchant.Say("Issued"));
        await merchant.KeepAsync("23-refused");
    }

    [Fact]
    public async Task A_form_that_is_left_can_be_gone_back_to_and_the_merchant_sees_that_it_was_tried()
    {
        var (merchant, customer, invoice) = await BeginAsync("en", 80_00);
        await customer.GoAsync(invoice.Address);
        await customer.ContinueToStripeAsync();
        await customer.Page.Locator("a.back").ClickAsync();
        await customer.SeesAsync("Unpaid");
        await merchant.SeesAsync("Payment tried");
        await merchant.FollowsAsync("Issued");

        await customer.PayAsync(invoice);
        await merchant.FollowsAsync("Paid");
    }

    [Fact]
    public async Task A_card_that_asks_its_bank_pays_once_the_bank_has_been_answered()
    {
        var (merchant, customer, invoice) = await BeginAsync("en", 80_00);
        await customer.GoAsync(invoice.Address);
        await customer.ContinueToStripeAsync();
        await customer.PayByCardAsync(StripeSteps.AsksBank);
        await customer.Page.Locator("[value=approve]").ClickAsync();
        await customer.SeesAsync("Thank you, paid");
        await merchant.FollowsAsync("Paid");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task A_bank_debit_under_way_is_neither_paid_nor_unpaid_until_the_bank_decides(string language)
    {
        var (merchant, customer, invoice) = await BeginAsync(language, 80_00);
        await customer.GoAsync(invoice.Address);
        await customer.ContinueToStripeAsync();
        await customer.PayByDebitAsync();
        await customer.SeesAsync("Payment in progress");
        await customer.KeepAsync("24-in-progress");
        await merchant.SeesAsync("In progress");
        await merchant.KeepAsync("25-in-progress");
        await customer.GoAsync(invoice.Address);
        await customer.SeesAsync("In progress");
        await customer.KeepAsync("26-pay-page-in-progress");

        var account = invoice.Business.Connection.AccountId;
        var intent = product.App.Stripe.All(account, "payment_intent", false)[^1]["id"]!.ToString();
        product.App.Stripe.Bank.DecidePayment(intent, succeeds: true);
        await merchant.FollowsAsync(merchant.Say("Paid"), seconds: 10);
    }

    /// <summary>A merchant with an invoice's page open, and its customer.</summary>
    async Task<(Window Merchant, Window Customer, Issued Invoice)> BeginAsync(string language, long minor,
        bool partial = false)
    {
        var business = await Business.OpenAsync(product.App, language);
        var invoice = await business.IssueAsync(minor, partial);
        var merchant = await OpenAsync(product.App, language);
        await merchant.SignInAsync(business.Merchant);
        await merchant.WatchAsync(invoice);
        return (merchant, await OpenAsync(product.App, language), invoice);
    }
}

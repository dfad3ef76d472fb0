using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Portal;

/// <summary>What becomes of money for several invoices when the payer does not come back, the bank says no, or it is
/// given back.</summary>
public sealed class PayTogetherLaterTests(SharedApp shared) : TogetherDesk(shared)
{
    [Fact]
    public async Task A_bank_debit_is_on_its_way_for_all_of_them_and_its_refusal_opens_all_again_and_is_told_once()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Continue");
        var session = SessionOf(customer);
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await customer.OpenAsync(Payer.WayBack(App, session));
        Assert.Contains("still to confirm €100.00 for 2 invoices", customer.Text, StringComparison.Ordinal);
        await customer.OpenAsync("/portal/pay?currency=EUR");
        Assert.All(customer.Page.QuerySelectorAll("input[name=Chosen]").OfType<IHtmlInputElement>(),
            box => Assert.False(box.IsChecked)); // nobody pays twice without meaning it
        await customer.OpenAsync(invoices[1].Address);
        Assert.Contains("In progress", customer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("100.00", customer.Text, StringComparison.Ordinal); // the others are none of this page

        App.Stripe.Bank.DecidePayment(App.Stripe.Find(session)!["payment_intent"]!.ToString(), succeeds: false);
        for (var twice = 0; twice < 2; twice++)
            await customer.OpenAsync(Payer.WayBack(App, session));
        await OweAsync(invoices, 60_00, 40_00);
        var mail = await business.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.Kind == MailKind.Unpaid));
        foreach (var number in await NumbersAsync(invoices))
            Assert.Contains(number, mail.Body, StringComparison.Ordinal);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Without_a_payer_who_comes_back_the_reconciler_settles_all_and_a_refund_of_it_all_opens_all()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Continue");
        Assert.Null(App.Stripe.Payer.PayByCard(SessionOf(customer)));
        await App.DoDueAsync<Reconciler>(() => business.Merchant.WithDbAsync(db => db.Attempts
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.NextCheckAt, DateTimeOffset.UtcNow))));
        await OweAsync(invoices, 0, 0);

        var payment = await business.Merchant.WithDbAsync(db => db.Payments.SingleAsync());
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/history/{invoices[1].Id}");
        Assert.Contains("€40.00 of €100.00 for 2 invoices", merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync($"/payments/refund/{payment.Id}");
        await merchant.PressAsync("Continue");
        await merchant.PressAsync("Give €100.00 back");
        await OweAsync(invoices, 60_00, 40_00);
        await Reckoning.AgreeAsync(business.Merchant);
    }
}

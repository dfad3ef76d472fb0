using System.Net;
using Tamias.Web.Histories;
using Tamias.Web.Payments;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Histories;

/// <summary>An invoice says why it stands where it stands, by rows of the ledger that come to what is owed.</summary>
public sealed class InvoiceHistoryTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task A_payment_can_be_followed_from_the_form_over_Stripes_events_to_the_ledger_and_the_mail()
    {
        var invoice = await Business.IssueAsync(60_00, partial: true);
        using var payer = new Harness.Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync("20.00"))!);
        await payer.PayAsync((await payer.PressPayAsync("40.00"))!);
        await ComesToAsync(invoice, 0);

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        await merchant.PressAsync("Why?");
        Assert.Equal(
            [$"Invoice {(await invoice.ReadAsync()).Number} +€60.00 €60.00", "Payment · Visa •••• 4242 -€20.00 €40.00",
                "Payment · Visa •••• 4242 -€40.00 €0.00"], Account(merchant));
        foreach (var text in (string[])["Payment form asked for at Stripe", "cs_test_", "Paid through the form", "pi_",
            "A customer finished the payment form", "evt_", "Mail", "Booked: Payment · Visa •••• 4242",
            "-€20.00; €40.00 is owed after it", "Paid in part"])
            Assert.Contains(text, merchant.Text, StringComparison.Ordinal);
        List<string> links =
            [.. merchant.Page.QuerySelectorAll("#everything a, tbody a").Select(a => a.GetAttribute("href")!)];
        Assert.NotEmpty(links);
        foreach (var link in links.Distinct(StringComparer.Ordinal))
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(merchant, link));
    }

    [Fact]
    public async Task Whatever_happened_the_rows_end_at_what_is_owed()
    {
        using var desk = await RefundDesk.OpenAsync(App);
        await ComesToAsync(desk.Invoice, 0);
        await desk.GiveBackAsync("40.00");
        await desk.GetsAsync(RefundState.Succeeded);
        await ComesToAsync(desk.Invoice, 40_00);
        await new Later(desk.Business).HearAsync(
            App.Stripe.Bank.Dispute((await desk.PaymentAsync()).ChargeId, 30_00));
        await ComesToAsync(desk.Invoice, 70_00);
        await desk.Visitor.OpenAsync($"/sales/invoices/history/{desk.Invoice.Id}");
        Assert.Equal(
            [$"Invoice {(await desk.Invoice.ReadAsync()).Number} +€100.00 €100.00",
                "Payment · Visa •••• 4242 -€100.00 €0.00", "Money given back · Visa •••• 4242 +€40.00 €40.00",
                "Payment taken back by the bank · Visa •••• 4242 +€30.00 €70.00"], Account(desk.Visitor));
    }

    [Fact]
    public async Task Credit_notes_write_offs_void_and_what_was_taken_back_have_their_rows()
    {
        var (credited, gone) = (await Business.IssueAsync(60_00), await Business.IssueAsync(40_00));
        var payment = await RecordAsync(credited, 40_00);
        await Security.OneOfEach.CreditAsync(Business, await credited.ReadAsync());
        await ComesToAsync(credited, (await credited.ReadAsync()).Outstanding.Minor);
        Assert.Null(await App.WithAsync<TakeBackPayment, Refusal?>(Business.Merchant.OrganizationId,
            t => t.TakeBackAsync(payment, Business.Merchant.UserId, default)));
        await ComesToAsync(credited, (await credited.ReadAsync()).Outstanding.Minor);
        Assert.Null(await App.WithAsync<VoidInvoice, Refusal?>(
            Business.Merchant.OrganizationId, v => v.VoidAsync(gone.Id, Business.Merchant.UserId, default)));
        await ComesToAsync(gone, 0);

        using var merchant = await Business.Merchant.SignInAsync("el");
        await merchant.OpenAsync($"/sales/invoices/history/{credited.Id}?lang=el");
        foreach (var text in (string[])["Γιατί είναι έτσι;", "Πιστωτικό", "Πληρωμή που αφαιρέθηκε", "Καταχωρίστηκε:"])
            Assert.Contains(text, merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_has_none_yet()
    {
        using var merchant = await Business.Merchant.SignInAsync();
        var draft = await Business.DraftAsync(10_00);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(merchant, $"/sales/invoices/history/{draft}"));
        await merchant.OpenAsync($"/sales/invoices/show/{draft}");
        Assert.DoesNotContain("Why?", merchant.Text, StringComparison.Ordinal);
    }

    async Task ComesToAsync(Issued invoice, long minor)
    {
        var now = await invoice.ReadAsync();
        var account = await App.WithAsync<InvoiceHistory, InvoiceAccount>(
            now.OrganizationId, h => h.AccountAsync(now, default));
        Assert.Equal((minor, minor), (account.Balance.Minor, now.IsVoid ? 0 : now.Outstanding.Minor));
    }

    async Task<Id<Payment>> RecordAsync(Issued invoice, long minor)
    {
        var amount = new Money(minor, Currency.Eur);
        var wish = new PaymentByHand(Business.Merchant.Ids().Next<Payment>(), amount,
            new(Business.Customer.Id, [new(invoice.Id, amount)]), Business.Merchant.UserId)
        {
            Method = PaymentMethod.Cash, ReceivedOn = Business.Merchant.Today(),
        };
        Assert.Null(await App.WithAsync<RecordPayment, Refusal?>(
            Business.Merchant.OrganizationId, r => r.RecordAsync(wish, default)));
        return wish.Id;
    }

    static List<string> Account(Visitor visitor) =>
    [
        .. visitor.Page.QuerySelectorAll("tbody tr").Select(tr =>
            string.Join(' ', tr.Children.Skip(1).Select(td => td.TextContent.Trim()))),
    ];

    static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Straight.GetAsync(address);
        return answer.StatusCode;
    }
}

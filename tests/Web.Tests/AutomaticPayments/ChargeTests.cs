using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>From the customer's consent to the money.</summary>
public sealed class ChargeTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(10);

    AutomaticDesk Opened() => AutomaticDesk.Open(Business, First);

    [Fact]
    public async Task What_the_customer_agreed_to_is_kept_announced_and_charged_on_its_day()
    {
        var desk = Opened();
        var method = await desk.AgreeAsync();
        Assert.Equal(("Visa •••• 4242", true, AutomaticDesk.Tick, "en", First),
            (method.Title, method.IsUsable, method.Consent.Text, method.Consent.Language, method.DueFrom));
        Assert.Contains("127.0.", method.Consent.Address, StringComparison.Ordinal);

        var invoice = await desk.Calendar.IssueAsync(Due, 120_00);
        await desk.PassAsync(Due.AddDays(-4));
        Assert.Empty(await desk.AnnouncedAsync());
        await desk.PassAsync(Due.AddDays(-1));
        Assert.Equal(["Automatic payments to Ergasterion are on", "€120.00 will be charged for invoice INV-0002"],
            await desk.MailsAsync());
        Assert.Empty(desk.Charges());

        await desk.ComeAsync(Due);
        Assert.Equal(["succeeded 12000"], desk.Charges());
        Assert.Equal(AutomaticPaymentEnd.Paid, Assert.Single(await desk.AnnouncedAsync()).Ending);
        await Books.AreAsync(invoice, paid: 120_00, payments: 1, todos: 0);
        await desk.PassAsync(Due.AddDays(10));
        Assert.Equal(["succeeded 12000"], desk.Charges());
    }

    [Fact]
    public async Task Without_the_tick_nothing_is_kept_and_nothing_charged()
    {
        var desk = Opened();
        await desk.OfferAsync();
        using var payer = new Payer(App, await desk.Calendar.IssueAsync(null, 10_00));
        await payer.PayAsync((await payer.PressPayAsync())!);
        await desk.Calendar.IssueAsync(Due, 120_00);
        await desk.PassAsync(Due.AddDays(3));
        Assert.Empty(await desk.MethodsAsync());
        Assert.Empty(await desk.AnnouncedAsync());
        Assert.Empty(desk.Charges());
        Assert.Empty(App.Stripe.All(Business.Connection.AccountId, "customer"));
    }

    [Fact]
    public async Task A_tick_at_a_payment_that_was_given_up_keeps_nothing()
    {
        var desk = Opened();
        await desk.OfferAsync();
        var invoice = await desk.Calendar.IssueAsync(null, 10_00);
        using var payer = new Payer(App, invoice);
        var ticked = await payer.PressPayAsync(tick: AutomaticDesk.Tick);
        var plain = (await payer.PressPayAsync())!;
        Assert.NotEqual(ticked, plain); // the form that would keep something is closed
        await payer.PayAsync(plain);
        Assert.All(await desk.MethodsAsync(), m => Assert.False(m.IsUsable));
        await Books.AreAsync(invoice, paid: 10_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task An_invoice_of_today_is_charged_two_days_after_its_customer_was_told()
    {
        var desk = Opened();
        await desk.AgreeAsync();
        await desk.Calendar.IssueAsync(First, 50_00);
        await desk.ComeAsync(First, 11);
        Assert.Single(await desk.AnnouncedAsync());
        await desk.ComeAsync(First.AddDays(1), 12);
        await desk.ComeAsync(First.AddDays(2), 10);
        Assert.Empty(desk.Charges()); // it was told at eleven
        await desk.ComeAsync(First.AddDays(2), 12);
        Assert.Equal(["succeeded 5000"], desk.Charges());
    }

    [Fact]
    public async Task What_fell_due_before_the_customer_agreed_is_not_charged()
    {
        var desk = Opened();
        await desk.Calendar.IssueAsync(First, 50_00);
        desk.Calendar.Become(First.AddDays(1));
        await desk.AgreeAsync();
        await desk.PassAsync(First.AddDays(8));
        Assert.Empty(desk.Charges());
    }

    [Fact]
    public async Task Each_instalment_is_announced_and_charged_for_itself()
    {
        var desk = Opened();
        await desk.AgreeAsync();
        var invoice = await desk.Late.IssueAsync(Due.AddDays(30), Currency.Eur,
            new Instalment(Due, new Money(300_00, Currency.Eur)));
        await desk.PassAsync(Due);
        Assert.Equal(["succeeded 30000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 300_00, payments: 1, todos: 0);
        await desk.PassAsync(Due.AddDays(29));
        Assert.Equal(["succeeded 30000"], desk.Charges());
        await desk.ComeAsync(Due.AddDays(30));
        Assert.Equal(["succeeded 30000", "succeeded 70000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 1000_00, payments: 2, todos: 0);
    }

    [Fact]
    public async Task What_was_paid_meanwhile_is_not_charged_and_of_a_part_only_the_rest()
    {
        var desk = Opened();
        await desk.AgreeAsync();
        var (whole, part) = (await desk.Calendar.IssueAsync(Due, 50_00), await desk.Calendar.IssueAsync(Due, 80_00));
        await desk.PassAsync(Due.AddDays(-1));
        await whole.SettleByHandAsync();
        using var payer = new Payer(App, part);
        await payer.PayAsync((await payer.PressPayAsync("30.00"))!);
        await desk.ComeAsync(Due);
        Assert.Equal(["succeeded 5000"], desk.Charges()); // of 80.00
        Assert.Equal([AutomaticPaymentEnd.NotNeeded, AutomaticPaymentEnd.Paid],
            (await desk.AnnouncedAsync()).OrderBy(p => p.Amount.Minor).Select(p => p.Ending));
        await Books.AreAsync(part, paid: 80_00, payments: 2, todos: 0);
    }

    [Fact]
    public async Task What_is_owed_again_after_it_was_announced_is_not_charged_with_it()
    {
        var desk = Opened();
        await desk.AgreeAsync();
        var invoice = await desk.Calendar.IssueAsync(Due, 80_00);
        await desk.Late.PayAsync(invoice, 30_00, First);
        await desk.PassAsync(Due.AddDays(-1));
        var cash = await Business.Merchant.WithDbAsync(db =>
            db.Payments.Where(p => p.Method == PaymentMethod.Cash).Select(p => p.Id).SingleAsync());
        Assert.Null(await App.WithAsync<TakeBackPayment, Refusal?>(Business.Merchant.OrganizationId,
            t => t.TakeBackAsync(cash, Business.Merchant.UserId, default)));
        await desk.PassAsync(Due.AddDays(9));
        Assert.Equal(["succeeded 5000"], desk.Charges());
        Assert.Equal(30_00, (await invoice.ReadAsync()).Outstanding.Minor);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task While_the_customer_has_promised_to_pay_themselves_it_waits_and_a_broken_promise_is_charged()
    {
        var desk = Opened();
        await desk.AgreeAsync();
        var invoice = await desk.Calendar.IssueAsync(Due, 50_00);
        await desk.Calendar.ChangeAsync(invoice, i => Assert.Null(i.Promise(Due.AddDays(5), First)));
        await desk.PassAsync(Due.AddDays(5));
        Assert.Empty(await desk.AnnouncedAsync());
        await desk.PassAsync(Due.AddDays(9));
        Assert.Equal(["succeeded 5000"], desk.Charges());
    }

    [Fact]
    public async Task A_bank_debit_is_under_way_for_days_and_then_paid()
    {
        var desk = Opened();
        await desk.AgreeByDebitAsync();
        Assert.StartsWith("SEPA", Assert.Single(await desk.MethodsAsync(), m => m.IsUsable).Title,
            StringComparison.Ordinal);

        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(30) };
        var invoice = await desk.Calendar.IssueAsync(Due, 70_00);
        await desk.PassAsync(Due);
        Assert.Equal(["processing 7000"], desk.Charges());
        Assert.Equal(AttemptState.InProgress, await StateAsync(invoice));
        await desk.PassAsync(Due.AddDays(3));
        Assert.Equal(["processing 7000"], desk.Charges());
        App.Stripe.Bank.DecidePayment(await desk.LastIntentAsync(), succeeds: true);
        await desk.ReconcileAsync();
        await Books.AreAsync(invoice, paid: 70_00, payments: 1, todos: 0);
        Assert.Equal(AutomaticPaymentEnd.Paid, Assert.Single(await desk.AnnouncedAsync()).Ending);
    }

    Task<AttemptState> StateAsync(Issued invoice) => Business.Merchant.WithDbAsync(db => db.Attempts
        .Where(a => a.Parts.Any(p => p.InvoiceId == invoice.Id)).Select(a => a.State).SingleAsync());
}

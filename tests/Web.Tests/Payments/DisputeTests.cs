using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>The life of a dispute: acceptance cases 24 and 39.</summary>
public sealed class DisputeTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    readonly App app = shared.App;
    Business business = null!;
    Later later = null!;

    public async ValueTask InitializeAsync()
    {
        business = await Business.OpenAsync(app);
        later = new(business);
        later.Webhooks(arrive: false);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_chargeback_opens_the_invoice_again_and_a_win_pays_it_again()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        Assert.True(await later.HearAsync(dispute));

        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
        Assert.Equal(60_00, (await later.PaymentAsync(charge)).Returned.Minor);
        Assert.False((await later.DisputeAsync(dispute)).IsChargeRefundable);
        Assert.Null(Assert.Single(await later.TodosAsync(TodoReason.Disputed)).DoneAt);
        await later.AgreeAsync();

        app.Stripe.Bank.CloseDispute(dispute, won: true);
        Assert.True(await later.HearAsync(dispute));
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        Assert.NotNull(Assert.Single(await later.TodosAsync(TodoReason.Disputed)).DoneAt);
        Assert.Empty(await later.TodosAsync(TodoReason.Reinstated));
        Assert.Equal(
            [TimelineKind.Disputed, TimelineKind.DisputeWithdrawn, TimelineKind.DisputeReinstated,
                TimelineKind.DisputeClosed],
            (await Books.TimelineAsync(invoice))[^4..]);
        Assert.Equal(
            ["A payment of €60.00 is disputed", "The dispute of €60.00 is closed"],
            (await later.SubjectsAsync()).Where(s => s.Contains("dispute", StringComparison.Ordinal)));
        await later.AgreeAsync();
    }

    /// <summary>Case 24.</summary>
    [Fact]
    public async Task A_debit_that_its_payer_returned_weeks_later_opens_the_invoice_and_says_why()
    {
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        Assert.Null(app.Stripe.Payer.PayByDebit(session, "AT591904300235473203"));
        var intent = app.Stripe.Find(session)!["payment_intent"]!.ToString();
        app.Stripe.Bank.DecidePayment(intent, succeeds: true);
        await payer.ComeBackAsync(session);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);

        var found = await Eventually.GetsAsync(
            () => Task.FromResult(app.Stripe.All(business.Connection.AccountId, "dispute")), d => d.Count > 0);
        var dispute = found[0]["id"]!.ToString();
        Assert.True(await later.HearAsync(dispute));
        Assert.True(await later.HearAsync(dispute)); // told once however often it is heard of
        Assert.Equal("lost", (await later.DisputeAsync(dispute)).Status);
        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
        Assert.Empty(await later.TodosAsync(TodoReason.Disputed)); // lost at creation: nothing can be answered
        var told = await business.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.Kind == MailKind.Unpaid));
        Assert.Equal("€60.00 of your payment went back to you", told.Subject);
        Assert.Contains("still to be paid €60.00", told.Body, StringComparison.Ordinal);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.Contains("Dispute lost", merchant.Text, StringComparison.Ordinal);
        await later.AgreeAsync();
    }

    [Fact]
    public async Task An_inquiry_moves_no_money_until_it_becomes_a_chargeback()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge, inquiry: true);
        Assert.True(await later.HearAsync(dispute));
        Assert.True((await later.DisputeAsync(dispute)) is { IsInquiry: true, IsChargeRefundable: true, Moves: 0 });
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);

        app.Stripe.Bank.EscalateInquiry(dispute);
        Assert.True(await later.HearAsync(dispute));
        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
        Assert.Equal(
            ["A bank asks about a payment of €60.00", "A payment of €60.00 is disputed"],
            (await later.SubjectsAsync()).Where(s => s.Contains("payment of", StringComparison.Ordinal)));
        await later.AgreeAsync();
    }

    [Fact]
    public async Task An_inquiry_that_comes_to_nothing_leaves_everything_as_it_was()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge, inquiry: true);
        await later.HearAsync(dispute);
        app.Stripe.Bank.CloseDispute(dispute, won: false);
        await later.HearAsync(dispute);

        Assert.True((await later.DisputeAsync(dispute)) is { Status: "warning_closed", Moves: 0, IsClosed: true });
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        await later.AgreeAsync();
    }

    /// <summary>Case 39: two disputes, less than the charge, and more than it.</summary>
    [Fact]
    public async Task Two_disputes_take_together_more_than_the_payment_and_what_is_beyond_it_is_lost()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var first = app.Stripe.Bank.Dispute(charge, 20_00);
        var second = app.Stripe.Bank.Dispute(charge, 55_00);
        await later.HearAsync(second);
        Assert.Equal(55_00, (await invoice.ReadAsync()).Outstanding.Minor);
        await later.HearAsync(first);
        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
        Assert.Equal(60_00, (await later.PaymentAsync(charge)).Returned.Minor);
        Assert.Equal(15_00, await LostAsync());
        await later.AgreeAsync();

        app.Stripe.Bank.CloseDispute(second, won: true);
        await later.HearAsync(second);
        Assert.Equal(0, await LostAsync());
        Assert.Equal(20_00, (await invoice.ReadAsync()).Outstanding.Minor);
        await later.AgreeAsync();
    }

    /// <summary>Case 39: lost, and much later won.</summary>
    [Fact]
    public async Task A_late_win_brings_the_money_back()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        app.Stripe.Bank.CloseDispute(dispute, won: false);
        await later.HearAsync(dispute);
        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);

        app.Stripe.Bank.CloseDispute(dispute, won: true);
        await later.HearAsync(dispute);
        Assert.Equal("won", (await later.DisputeAsync(dispute)).Status);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        await later.AgreeAsync();
    }

    [Fact]
    public async Task Money_that_comes_back_when_the_invoice_was_paid_again_is_credit_and_asks_a_person()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        await later.HearAsync(dispute);
        using var payer = new Payer(app, invoice);
        Assert.Null(await payer.PressPayAsync());
        Assert.Contains("under review at the bank", payer.Visitor.Text, StringComparison.Ordinal);
        payer.Visitor.Tick("I want to make a further payment all the same.");
        await payer.Visitor.PressAsync("Continue");
        await payer.PayAsync(payer.SessionId!);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);

        app.Stripe.Bank.CloseDispute(dispute, won: true);
        await later.HearAsync(dispute);
        Assert.Equal(60_00, (await invoice.ReadAsync()).Paid.Minor);
        Assert.NotNull(Assert.Single(await later.TodosAsync(TodoReason.Reinstated)).DisputeId);
        await later.AgreeAsync();
    }

    /// <summary>Case 31: the account settles in another currency than the invoice's.</summary>
    [Fact]
    public async Task A_dispute_in_another_currency_than_the_balance_moves_the_payments_own()
    {
        business = await Business.OpenAsync(app, settles: "usd");
        later = new(business);
        var (invoice, charge) = await later.PaidAsync(61_37);
        var dispute = app.Stripe.Bank.Dispute(charge, 33_33);
        await later.HearAsync(dispute);
        Assert.Equal(new Money(33_33, Currency.Eur), (await later.DisputeAsync(dispute)).Withdrawn);
        Assert.Equal(33_33, (await invoice.ReadAsync()).Outstanding.Minor);

        app.Stripe.Bank.CloseDispute(dispute, won: true);
        await later.HearAsync(dispute);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        await later.AgreeAsync();
    }

    Task<long> LostAsync() => business.Merchant.WithDbAsync(db => db.Ledger.SelectMany(t => t.Entries)
        .Where(e => e.Account == LedgerAccount.Lost).SumAsync(e => e.Amount.Minor));
}

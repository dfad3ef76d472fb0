using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>A customer pays: money rules 1 to 6 and acceptance cases 1, 2, 4, 10, 19 to 23, 26 and 27.</summary>
public sealed class PaymentFlowTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task In_full_and_the_page_that_Stripe_leads_back_to_says_paid()
    {
        var invoice = await Business.IssueAsync(120_50);
        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);

        Assert.Contains("Thank you, paid", payer.Visitor.Text, StringComparison.Ordinal);
        await Books.AreAsync(invoice, paid: 120_50, payments: 1, todos: 0);
        await payer.Visitor.OpenAsync(invoice.Address);
        Assert.Contains("Paid", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => payer.Visitor.Value("Amount in EUR"));
    }

    [Fact]
    public async Task In_part_with_the_readers_own_comma_until_it_is_settled()
    {
        var invoice = await Business.IssueAsync(100_00, partial: true);
        using var payer = new Payer(App, invoice, "el");
        foreach (var (typed, paid) in new[] { ("12,50", 12_50), ("37,50", 50_00), ("50", 100_00) })
        {
            await payer.Visitor.OpenAsync(invoice.Address + "?panel=1&lang=el");
            payer.Visitor.Fill("Ποσό σε EUR", typed);
            await payer.Visitor.PressAsync("Συνέχεια");
            await payer.PayAsync(payer.SessionId!);
            Assert.Equal(paid, (await invoice.ReadAsync()).Paid.Minor);
        }

        await Books.AreAsync(invoice, paid: 100_00, payments: 3, todos: 0);
    }

    [Theory]
    [InlineData("12,50", "Enter an amount as a number")]
    [InlineData("-5", "Enter an amount up to")]
    [InlineData("0", "Enter an amount up to")]
    [InlineData("100.01", "Enter an amount up to")]
    [InlineData("1e3", "Enter an amount as a number")]
    [InlineData("12.505", "Enter an amount as a number")]
    [InlineData("٥٠", "Enter an amount as a number")]
    [InlineData("0.49", "The smallest online payment is")]
    [InlineData("99.60", "Pay all of it, or leave at least")]
    public async Task A_wrong_amount_is_told_beside_it_and_Stripe_is_not_asked(string typed, string sentence)
    {
        var invoice = await Business.IssueAsync(100_00, partial: true);
        using var payer = new Payer(App, invoice);
        Assert.Null(await payer.PressPayAsync(typed));
        Assert.Contains(sentence, payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(typed, payer.Visitor.Value("Amount in EUR"));
        Assert.Empty(App.Stripe.All(Business.Connection.AccountId, "checkout.session"));
    }

    [Fact]
    public async Task A_payer_who_never_comes_back_is_told_by_the_webhook_alone()
    {
        var invoice = await Business.IssueAsync(80_00);
        using var payer = new Payer(App, invoice);
        App.Stripe.Payer.PayByCard((await payer.PressPayAsync())!);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_decline_leaves_it_unpaid_and_the_merchant_sees_that_it_was_tried()
    {
        var invoice = await Business.IssueAsync(80_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        App.Stripe.Payer.PayByCard(session, "4000000000000002");
        var kinds =
            await Eventually.GetsAsync(() => Books.TimelineAsync(invoice), k => k.Contains(TimelineKind.Declined));
        Assert.Contains(TimelineKind.Declined, kinds);
        Assert.True((await invoice.ReadAsync()).Outstanding.Minor == 80_00);
        await payer.PayAsync(session);
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Pressing_Pay_twice_leads_to_the_same_form_and_another_amount_to_a_new_one()
    {
        var invoice = await Business.IssueAsync(80_00, partial: true);
        using var payer = new Payer(App, invoice);
        var first = await payer.PressPayAsync("40.00");
        Assert.Equal(first, await payer.PressPayAsync("40.00"));
        var second = await payer.PressPayAsync("50.00");
        Assert.NotEqual(first, second);
        Assert.Equal("expired", App.Stripe.Find(first!)!["status"]!.ToString());
    }

    [Fact]
    public async Task A_bank_debit_is_in_progress_for_days_and_then_paid()
    {
        var (invoice, intent) = await DebitedAsync();
        App.Stripe.Bank.DecidePayment(intent, succeeds: true);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
        Assert.Single(await ReceiptsAsync());
    }

    [Fact]
    public async Task A_bank_debit_that_fails_after_days_leaves_the_invoice_open_and_both_sides_are_told_once()
    {
        var (invoice, intent) = await DebitedAsync();
        App.Stripe.Bank.DecidePayment(intent, succeeds: false);
        var attempt = await Eventually.GetsAsync(
            () => Business.Merchant.WithDbAsync(db => db.Attempts.SingleAsync()), a => a.IsEnded);
        Assert.Equal(AttemptState.Failed, attempt.State);
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
        Assert.Empty(await ReceiptsAsync());
        Assert.Single(await Books.TimelineAsync(invoice), TimelineKind.Failed);
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db =>
            db.Mails.CountAsync(m => m.Cause.StartsWith($"failed:{attempt.Id}"))));
        var told = await Business.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.Kind == MailKind.Unpaid));
        Assert.Equal(("c@example.test", "Your payment of €80.00 did not go through"), (told.To, told.Subject));
        Assert.EndsWith(invoice.Address, told.ButtonUrl, StringComparison.Ordinal);

        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Another_invoices_session_in_the_return_address_opens_nothing()
    {
        var invoice = await Business.IssueAsync(80_00);
        var other = await Business.IssueAsync(90_00);
        using var payer = new Payer(App, other);
        var session = (await payer.PressPayAsync())!;
        await payer.Visitor.OpenAsync($"{invoice.Address}/return?session={session}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, payer.Visitor.Status);
    }

    [Fact]
    public async Task Looking_at_the_page_a_thousand_times_changes_nothing_and_never_asks_Stripe()
    {
        var invoice = await Business.IssueAsync(80_00);
        using var http = new HttpClient { BaseAddress = App.Address };
        var before = (await invoice.ReadAsync()).Version;
        for (var i = 0; i < 50; i++)
        {
            using var get = await http.GetAsync(invoice.Address);
            using var head = await http.SendAsync(new(HttpMethod.Head, invoice.Address));
            Assert.True(get.IsSuccessStatusCode && head.IsSuccessStatusCode);
        }

        Assert.Equal(before, (await invoice.ReadAsync()).Version);
        Assert.Empty(App.Stripe.All(Business.Connection.AccountId, "checkout.session"));
        Assert.DoesNotContain(TimelineKind.Opened, await Books.TimelineAsync(invoice));
    }

    /// <summary>
    /// A debit that the bank has yet to decide: nothing is paid, nobody thanked, and nobody pays twice.
    /// </summary>
    async Task<(Issued Invoice, string Intent)> DebitedAsync()
    {
        var invoice = await Business.IssueAsync(80_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(3) };
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);
        Assert.Contains("Payment in progress", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.True((await invoice.ReadAsync()).Paid.IsZero);
        Assert.Empty(await ReceiptsAsync());
        Assert.Null(await payer.PressPayAsync());
        Assert.Contains("is under way", payer.Visitor.Text, StringComparison.Ordinal);
        return (invoice, App.Stripe.Find(session)!["payment_intent"]!.ToString());
    }

    Task<List<Mail>> ReceiptsAsync() => Business.Merchant.WithDbAsync(db =>
        db.Mails.Where(m => m.Kind == MailKind.Receipt).ToListAsync());
}

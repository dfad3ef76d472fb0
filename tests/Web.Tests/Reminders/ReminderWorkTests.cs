using Microsoft.EntityFrameworkCore;
using Tamias.Web.Reminders;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Reminders;

public sealed class ReminderWorkTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    static readonly DateOnly First = new(2027, 3, 1);

    Calendar Opened()
    {
        var calendar = new Calendar(Business);
        calendar.Become(First);
        return calendar;
    }

    [Fact]
    public async Task Each_rule_reminds_once_on_its_day_until_the_invoice_is_paid()
    {
        var calendar = Opened();
        foreach (var days in new[] { -3, 0, 2, 5 })
            await calendar.RuleAsync(days);
        var invoice = await calendar.IssueAsync(First.AddDays(6));
        for (var day = First; day < First.AddDays(10); day = day.AddDays(1))
        {
            await calendar.ComeAsync(day);
            await calendar.ComeAsync(day, 16);
        }

        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await calendar.ComeAsync(First.AddDays(11));
        Assert.Equal(["2027-03-04 -3", "2027-03-07 0", "2027-03-09 2"], await calendar.TimesAsync());
    }

    [Fact]
    public async Task It_says_what_is_outstanding_in_the_customers_language_and_leads_to_the_page()
    {
        var calendar = Opened();
        await calendar.RuleAsync(1, r =>
            (r.AttachesPdf, r.Greek) = (true, new("Οφείλετε {outstanding} ({number})", "")));
        await Business.Merchant.WithDbAsync(db => db.Customers
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Language, "el")));
        var invoice = await calendar.IssueAsync(First.AddDays(2));
        await calendar.ComeAsync(First.AddDays(3));
        var mail = Assert.Single(await calendar.RemindersAsync());
        Assert.Equal(("c@example.test", "Οφείλετε 100,00\u00a0€ (INV-0001)", true),
            (mail.To, mail.Subject, mail.AttachesPdf));
        Assert.Contains("έληξε στις 3 Μαρτίου 2027", mail.Body, StringComparison.Ordinal);
        Assert.EndsWith(invoice.Address, mail.ButtonUrl, StringComparison.Ordinal);
        var entries = await Eventually.GetsAsync(() => Business.Merchant.WithDbAsync(db => db.Timeline
            .Where(t => t.InvoiceId == invoice.Id).ToListAsync()), t => t.Any(e => e.Kind == TimelineKind.Reminded));
        Assert.Equal("c@example.test", entries.Single(e => e.Kind == TimelineKind.Reminded).Detail);
    }

    [Fact]
    public async Task Nobody_is_woken_at_night()
    {
        var calendar = Opened();
        await calendar.RuleAsync(1);
        await calendar.IssueAsync(First.AddDays(2));
        await calendar.ComeAsync(First.AddDays(3), 0);
        await calendar.ComeAsync(First.AddDays(3), 8);
        await calendar.ComeAsync(First.AddDays(3), 18);
        Assert.Empty(await calendar.RemindersAsync());
        await calendar.ComeAsync(First.AddDays(4), 9);
        Assert.Equal(["2027-03-05 1"], await calendar.TimesAsync());
    }

    [Fact]
    public async Task What_was_missed_is_made_good_for_three_days_one_a_day_and_nothing_from_before_the_rule()
    {
        var calendar = Opened();
        await calendar.RuleAsync(1);
        await calendar.RuleAsync(3);
        await calendar.IssueAsync(First.AddDays(2));
        await calendar.ComeAsync(First.AddDays(6)); // the first is three days late, the second one
        await calendar.RuleAsync(2);
        await calendar.ComeAsync(First.AddDays(6), 14);
        await calendar.ComeAsync(First.AddDays(7));
        Assert.Equal(["2027-03-07 1", "2027-03-08 3"], await calendar.TimesAsync());

        await calendar.IssueAsync(First.AddDays(8));
        await calendar.ComeAsync(First.AddDays(15));
        Assert.Equal(2, (await calendar.RemindersAsync()).Count);
    }

    [Fact]
    public async Task An_invoice_just_issued_is_not_reminded_of()
    {
        var calendar = Opened();
        await calendar.RuleAsync(-7);
        await calendar.IssueAsync(First.AddDays(6));
        await calendar.IssueAsync(First.AddDays(7));
        await calendar.ComeAsync(First, 11);
        await calendar.ComeAsync(First.AddDays(1));
        Assert.Empty(await calendar.RemindersAsync());
    }

    [Fact]
    public async Task Small_rests_void_invoices_those_without_due_date_and_those_switched_off_are_left_alone()
    {
        var calendar = Opened();
        await calendar.RuleAsync(1, r => r.Least = new(50_00, Currency.Eur));
        await calendar.RuleAsync(2, r => r.ArchivedAt = App.Clock.GetUtcNow());
        var (due, small) = (First.AddDays(2), await calendar.IssueAsync(First.AddDays(2), 49_99));
        var off = await calendar.IssueAsync(due);
        await calendar.ChangeAsync(off, i => i.Remind(false));
        var gone = await calendar.IssueAsync(due);
        await calendar.ChangeAsync(gone, i => i.Void(App.Clock.GetUtcNow()));
        await calendar.IssueAsync(null);
        var large = await calendar.IssueAsync(due, 50_00);
        await calendar.ComeAsync(due.AddDays(1));
        await calendar.ComeAsync(due.AddDays(2));
        Assert.Equal(large.Id, Assert.Single(await calendar.RemindersAsync()).InvoiceId);
        Assert.NotEqual(small.Id, large.Id);
    }

    [Fact]
    public async Task After_a_promise_the_days_count_from_it()
    {
        var calendar = Opened();
        foreach (var days in new[] { -1, 1, 4 })
            await calendar.RuleAsync(days);
        var invoice = await calendar.IssueAsync(First.AddDays(5));
        await calendar.ChangeAsync(invoice, i => Assert.Null(i.Promise(First.AddDays(10), First)));
        for (var day = First; day < First.AddDays(20); day = day.AddDays(1))
            await calendar.ComeAsync(day);
        Assert.Equal(["2027-03-12 1", "2027-03-15 4"], await calendar.TimesAsync());
    }

    [Fact]
    public async Task While_a_payer_is_paying_or_a_bank_has_not_decided_reminders_wait_and_then_go_on()
    {
        var calendar = Opened();
        var invoice = await calendar.IssueAsync(First.AddDays(2));
        calendar.Become(First.AddDays(3));
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        await calendar.RuleAsync(1); // only now: the product looks at its rules by itself, too
        await calendar.ComeAsync(First.AddDays(3));
        Assert.Empty(await calendar.RemindersAsync()); // the form is open

        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(30) };
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);
        await calendar.ComeAsync(First.AddDays(4));
        await calendar.ComeAsync(First.AddDays(5));
        Assert.Empty(await calendar.RemindersAsync()); // neither paid nor unpaid

        App.Stripe.Bank.DecidePayment(App.Stripe.Find(session)!["payment_intent"]!.ToString(), succeeds: false);
        await Eventually.GetsAsync(
            () => Business.Merchant.WithDbAsync(db => db.Attempts.SingleAsync()), a => a.IsEnded);
        await calendar.ComeAsync(First.AddDays(5), 12);
        Assert.Equal(["2027-03-06 1"], await calendar.TimesAsync());
    }

    [Fact]
    public async Task While_a_payment_is_disputed_its_invoice_is_not_reminded_of()
    {
        var calendar = Opened();
        await calendar.RuleAsync(1);
        var invoice = await calendar.IssueAsync(First.AddDays(2));
        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        var charge = (await Business.Merchant.WithDbAsync(db => db.Payments.SingleAsync())).ChargeId;
        App.Stripe.Bank.Dispute(charge);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsPositive);
        await calendar.ComeAsync(First.AddDays(3));
        Assert.Empty(await calendar.RemindersAsync());
        Assert.True((await invoice.ReadAsync()).Outstanding.IsPositive);
    }

    [Fact]
    public async Task A_reminder_that_could_not_be_sent_yet_is_withdrawn_when_the_invoice_is_paid_meanwhile()
    {
        var calendar = Opened();
        var rule = await calendar.RuleAsync(1);
        var (paid, owed) = (await calendar.IssueAsync(First.AddDays(2)), await calendar.IssueAsync(First.AddDays(2)));
        await calendar.WaitToSendAsync(rule, paid, owed);
        using var payer = new Payer(App, paid);
        await payer.PayAsync((await payer.PressPayAsync())!);
        calendar.Become(First.AddDays(1));
        var left = await Eventually.GetsAsync(calendar.RemindersAsync, mails => mails is [{ SentAt: not null }]);
        Assert.Equal(owed.Id, Assert.Single(left).InvoiceId);
    }

    [Fact]
    public async Task Several_processes_at_once_remind_once()
    {
        var calendar = Opened();
        await calendar.RuleAsync(1);
        for (var i = 0; i < 5; i++)
            await calendar.IssueAsync(First.AddDays(2));
        calendar.Become(First.AddDays(3));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            App.WithAsync<ReminderWork, bool>(default, work => work.OnceAsync(default)))));
        await calendar.ComeAsync(First.AddDays(3), 11);
        Assert.Equal(5, (await calendar.RemindersAsync()).Select(m => m.InvoiceId).Distinct().Count());
        Assert.Equal(5, (await calendar.RemindersAsync()).Count);
    }
}

using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>Disputes twice, at once, out of order, of others, and told by nobody: cases 6, 8, 39, 41 for
/// disputes.</summary>
public sealed class DisputeRaceTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
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
    public async Task Told_twenty_times_at_once_it_takes_the_money_once()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryAsync(dispute)));
        Assert.True(await later.HearAsync(dispute));

        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
        Assert.Equal(1, (await later.DisputeAsync(dispute)).Moves);
        Assert.Single(await later.TodosAsync(TodoReason.Disputed));
        Assert.Single(await later.SubjectsAsync(), s => s.Contains("is disputed", StringComparison.Ordinal));
        await later.AgreeAsync();
    }

    /// <summary>Case 8: what is heard first is the end of it; later tellings change nothing.</summary>
    [Fact]
    public async Task Closed_may_be_heard_before_created()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        app.Stripe.Bank.CloseDispute(dispute, won: false);
        await later.HearAsync(dispute);
        await later.HearAsync(dispute);

        Assert.Equal(("lost", 1), await StateAsync(dispute));
        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
        await later.AgreeAsync();
    }

    /// <summary>Case 8: an answer that was asked for before the last applied one came is not believed.</summary>
    [Fact]
    public async Task An_answer_that_was_overtaken_is_asked_for_again()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        await later.HearAsync(dispute);
        await business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Disputes
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ReadAt, DateTimeOffset.UtcNow.AddSeconds(30)))));

        Assert.True(await later.HearAsync(dispute)); // it says what is known
        app.Stripe.Bank.CloseDispute(dispute, won: true);
        await Assert.ThrowsAsync<TimeoutException>(() => later.HearAsync(dispute));
        Assert.Equal(("needs_response", 1), await StateAsync(dispute));
        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
    }

    [Fact]
    public async Task A_dispute_of_a_payment_that_is_not_booked_yet_books_it_first()
    {
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        app.Stripe.Payer.PayByCard(session);
        var intent = app.Stripe.Find(session)!["payment_intent"]!.ToString();
        var dispute = app.Stripe.Bank.Dispute(app.Stripe.Find(intent)!["latest_charge"]!.ToString());
        Assert.True(await later.HearAsync(dispute));

        Assert.Equal(60_00, (await invoice.ReadAsync()).Outstanding.Minor);
        Assert.Equal(1, await business.Merchant.WithDbAsync(db => db.Payments.CountAsync()));
        await later.AgreeAsync();
    }

    /// <summary>Case 41.</summary>
    [Fact]
    public async Task Nobody_hears_of_another_merchants_dispute()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        var other = await Business.OpenAsync(app);
        await Assert.ThrowsAsync<Tamias.Gateways.StripeTrouble>(() => new Later(other).HearAsync(dispute));

        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        Assert.Equal(0, await other.Merchant.WithDbAsync(db => db.Disputes.CountAsync()));
    }

    [Fact]
    public async Task Webhooks_twice_and_in_any_order_come_to_the_same()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { ExtraCopies = 1, Reorder = true } };
        var dispute = app.Stripe.Bank.Dispute(charge);
        app.Stripe.Bank.CloseDispute(dispute, won: false);
        app.Stripe.Bank.CloseDispute(dispute, won: true);
        await app.Stripe.Mail.DeliverAllAsync();
        await Eventually.GetsAsync(
            () => business.Merchant.WithDbAsync(db => db.Inbox.CountAsync(e => e.State == InboxState.Waiting)),
            n => n == 0);

        Assert.Equal("won", (await later.DisputeAsync(dispute)).Status);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        await later.AgreeAsync();
    }

    /// <summary>With every webhook lost.</summary>
    [Fact]
    public async Task A_dispute_and_its_end_are_found_by_comparing_once_a_day()
    {
        var (invoice, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        await later.CompareAsync();
        Assert.Equal(60_00, await OwedAsync(invoice, 60_00));
        app.Stripe.Bank.CloseDispute(dispute, won: true);
        await later.CompareAsync();
        Assert.Equal(0, await OwedAsync(invoice, 0));
        await later.AgreeAsync();
    }

    [Fact]
    public async Task The_owner_is_warned_once_some_days_before_the_deadline_and_not_after_an_answer()
    {
        var (_, charge) = await later.PaidAsync(60_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        await later.HearAsync(dispute);
        var due = (await later.DisputeAsync(dispute)).EvidenceDueAt!.Value;
        await later.WorkAsync<DisputeAlarm>(due.AddDays(-4));
        Assert.DoesNotContain("Soon too late: the dispute of €60.00", await later.SubjectsAsync());
        await later.WorkAsync<DisputeAlarm>(due.AddDays(-2));
        await later.WorkAsync<DisputeAlarm>(due.AddDays(-1));
        Assert.Single(await later.SubjectsAsync(), "Soon too late: the dispute of €60.00");

        var (_, second) = await later.PaidAsync(70_00);
        var answered = app.Stripe.Bank.Dispute(second);
        await later.HearAsync(answered);
        app.Stripe.Bank.CloseDispute(answered, won: false);
        await later.WorkAsync<DisputeAlarm>(due.AddDays(-2));
        Assert.DoesNotContain("Soon too late: the dispute of €70.00", await later.SubjectsAsync());
    }

    /// <summary>One of many at once may have to give up, as it would wait in the inbox.</summary>
    async Task TryAsync(string dispute)
    {
        try
        {
            await later.HearAsync(dispute);
        }
        catch (TimeoutException)
        {
            // put off
        }
    }

    /// <summary>The running product may have been quicker to begin, so its end is waited for.</summary>
    static Task<long> OwedAsync(Issued invoice, long minor) => Eventually.GetsAsync(
        async () => (await invoice.ReadAsync()).Outstanding.Minor, m => m == minor);

    async Task<(string, int)> StateAsync(string dispute)
    {
        var now = await later.DisputeAsync(dispute);
        return (now.Status, now.Moves);
    }
}

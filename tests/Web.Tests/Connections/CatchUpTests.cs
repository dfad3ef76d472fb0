using Microsoft.EntityFrameworkCore;
using Stripe;
using Tamias.Web.Connections;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Connections;

/// <summary>The reconciler's second and third road, each without the others: acceptance cases 5, 51 and 55.</summary>
public sealed class CatchUpTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;

    Merchant Merchant => business.Merchant;

    Id<Connection> Tie => business.Connection.Id;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_week_offline_with_every_webhook_lost_and_everything_converges()
    {
        app.Stripe.Settings = app.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(3) };
        var paid = await PayAsync(80_00);
        var debited = await business.IssueAsync(70_00);
        app.Stripe.Payer.PayByDebit(await OpenFormAsync(debited));
        var left = await business.IssueAsync(60_00);
        await OpenFormAsync(left);
        await ForgetToAskAsync();

        app.Clock.Offset += TimeSpan.FromDays(7);
        Assert.Equal(CatchUp.Often, await Care.CatchUpAsync(Merchant, Tie));

        await Books.AreAsync(await SettledAsync(paid), paid: 80_00, payments: 1, todos: 0);
        await Books.AreAsync(await SettledAsync(debited), paid: 70_00, payments: 1, todos: 0);
        var kinds = await Eventually.GetsAsync(
            () => Books.TimelineAsync(left), k => k.Contains(TimelineKind.Abandoned));
        Assert.Contains(TimelineKind.Abandoned, kinds);
        await Reckoning.AgreeAsync(Merchant);
        Assert.True(await EventsAsync(e => e.Type.StartsWith("checkout.") && e.WasAskedFor) >= 3);
        Assert.Equal(0, await EventsAsync(e => e.Type.StartsWith("checkout.") && !e.WasAskedFor));
    }

    [Fact]
    public async Task Where_Stripe_tells_everything_it_is_asked_once_an_hour_and_each_event_stays_one()
    {
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() };
        var invoice = await PayAsync(80_00);
        await SettledAsync(invoice);
        await Eventually.GetsAsync(() => EventsAsync(e => e.State == InboxState.Waiting), n => n == 0);
        var before = await EventsAsync(_ => true);

        Assert.Equal(CatchUp.Seldom, await Care.CatchUpAsync(Merchant, Tie));
        Assert.Equal(CatchUp.Seldom, await Care.CatchUpAsync(Merchant, Tie));
        Assert.Equal(before, await EventsAsync(_ => true));
        Assert.Equal(0, await EventsAsync(e => e.WasAskedFor));
        Assert.NotNull((await Care.ReadAsync(Merchant, Tie)).LastReconciledAt);
    }

    [Fact]
    public async Task Reading_goes_on_behind_the_last_settled_event_and_after_a_forgotten_one_since_a_time()
    {
        await SettledAsync(await PayAndCatchUpAsync(80_00));
        app.Clock.Offset += TimeSpan.FromHours(1);
        await Care.CatchUpAsync(Merchant, Tie);
        var cursor = (await Care.ReadAsync(Merchant, Tie)).EventCursor;
        await SettledAsync(await PayAndCatchUpAsync(90_00));
        Assert.StartsWith("evt_", cursor, StringComparison.Ordinal);

        app.Clock.Offset += TimeSpan.FromDays(40);
        await Care.ChangeAsync(Merchant, Tie, c => c.EventsReadUntil = app.Clock.GetUtcNow().AddDays(-1));
        await SettledAsync(await PayAndCatchUpAsync(95_00));
        app.Clock.Offset += TimeSpan.FromHours(1);
        await Care.CatchUpAsync(Merchant, Tie);
        Assert.NotEqual(cursor, (await Care.ReadAsync(Merchant, Tie)).EventCursor);
    }

    [Fact]
    public async Task Money_that_an_older_backup_does_not_know_is_found_in_the_list_and_booked_once()
    {
        var invoice = await PayAsync(80_00);
        await LoseAttemptsAsync();
        await Care.ChangeAsync(Merchant, Tie, c => c.EventsReadUntil = app.Clock.GetUtcNow().AddDays(1));

        await Care.CatchUpAsync(Merchant, Tie);
        await Care.ChangeAsync(Merchant, Tie, c => c.NextListAt = null);
        await Care.CatchUpAsync(Merchant, Tie);
        var todo = await Merchant.WithDbAsync(db => db.Todos.SingleAsync());
        Assert.Equal(TodoReason.UnknownReference, todo.Reason);
        Assert.Equal(80_00, (await Merchant.WithDbAsync(db => db.Payments.SingleAsync())).Amount.Minor);
        Assert.True((await invoice.ReadAsync()).Paid.IsZero);
        await Books.AgreeAsync(app);
    }

    [Fact]
    public async Task Given_back_while_it_was_disconnected_is_read_although_it_was_never_looked_after_before()
    {
        var invoice = await business.IssueAsync(80_00);
        await ConnectAsync();
        using (var payer = new Payer(app, invoice))
        {
            var session = (await payer.PressPayAsync())!;
            app.Stripe.Payer.PayByCard(session);
            await payer.ComeBackAsync(session);
        }

        await SettledAsync(invoice);
        await Care.ChangeAsync(Merchant, Tie, c => c.State = ConnectionState.Disconnected);
        app.Stripe.Bank.Refund((await Merchant.WithDbAsync(db => db.Payments.SingleAsync())).ChargeId);
        app.Clock.Offset += TimeSpan.FromHours(1);

        await ConnectAsync();
        await Care.CatchUpAsync(Merchant, Tie);
        var open = await Eventually.GetsAsync(invoice.ReadAsync, i => !i.Outstanding.IsZero);
        Assert.Equal(80_00, open.Outstanding.Minor);
    }

    [Fact]
    public async Task Events_that_come_again_after_a_backup_book_nothing_twice()
    {
        var invoice = await SettledAsync(await PayAndCatchUpAsync(80_00));
        await Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Inbox.ExecuteDeleteAsync()));
        await Care.ChangeAsync(Merchant, Tie, c => (c.EventCursor, c.EventsReadUntil) = ("", null));

        await Care.CatchUpAsync(Merchant, Tie);
        await Eventually.GetsAsync(() => EventsAsync(e => e.State == InboxState.Waiting), n => n == 0);
        Assert.True(await EventsAsync(_ => true) > 0);
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task The_merchants_other_sales_stay_out()
    {
        var client = new StripeClient(new StripeClientOptions
        {
            ApiKey = app.Stripe.Accounts.All.First(a => a.Id == business.Connection.AccountId).Keys[0].Secret,
            ApiBase = app.Stripe.Address.GetLeftPart(UriPartial.Authority),
        });
        var sale = await client.V1.PaymentIntents.CreateAsync(new()
        {
            Amount = 12_00, Currency = "eur", PaymentMethod = "pm_card_visa", Confirm = true,
        });
        Assert.Equal("succeeded", sale.Status);

        await Care.CatchUpAsync(Merchant, Tie);
        await Eventually.GetsAsync(() => EventsAsync(e => e.State == InboxState.Waiting), n => n == 0);
        Assert.Equal(0, await Merchant.WithDbAsync(db => db.Payments.CountAsync()));
        Assert.Equal(0, await EventsAsync(e => e.State == InboxState.Done));
    }

    [Fact]
    public async Task Compared_by_the_button_while_nobody_waits()
    {
        var invoice = await PayAsync(80_00);
        await ForgetToAskAsync();
        using var visitor = await Merchant.SignInAsync("el");
        await visitor.OpenAsync($"/settings/payment-gateways/edit/{business.Gateway.Id}");
        await visitor.PressAsync("Σύγκριση με το Stripe");
        Assert.Contains("συγκρίνονται", visitor.Text, StringComparison.Ordinal);
        await Books.AreAsync(await SettledAsync(invoice), paid: 80_00, payments: 1, todos: 0);
    }

    /// <summary>For the first time, or again; looked after when the test wants it.</summary>
    async Task ConnectAsync()
    {
        var proven = new ProvenAccount(
            business.Gateway.Id, ConnectionWay.Platform, Livemode: false, business.Connection.AccountId);
        Assert.Null((await app.WithAsync<Attach, Attached>(
            Merchant.OrganizationId, a => a.GoAsync(proven, default))).Refusal);
        await Care.ChangeAsync(Merchant, Tie, c =>
            (c.State, c.ChargesEnabled, c.NextRoundAt) =
                (ConnectionState.Connected, true, app.Clock.GetUtcNow().AddYears(1)));
    }

    async Task<Issued> PayAndCatchUpAsync(long minor)
    {
        var invoice = await PayAsync(minor);
        await ForgetToAskAsync();
        await Care.CatchUpAsync(Merchant, Tie);
        return invoice;
    }

    async Task<Issued> PayAsync(long minor)
    {
        var invoice = await business.IssueAsync(minor);
        app.Stripe.Payer.PayByCard(await OpenFormAsync(invoice));
        return invoice;
    }

    async Task<string> OpenFormAsync(Issued invoice)
    {
        using var payer = new Payer(app, invoice);
        return (await payer.PressPayAsync())!;
    }

    static async Task<Issued> SettledAsync(Issued invoice)
    {
        Assert.True((await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero)).Outstanding.IsZero);
        return invoice;
    }

    /// <summary>The first road is closed: no attempt is asked about.</summary>
    Task<int> ForgetToAskAsync() => Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Attempts
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextCheckAt, (DateTimeOffset?)null))));

    Task<int> LoseAttemptsAsync() => Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Attempts
        .ExecuteDeleteAsync()));

    Task<int> EventsAsync(System.Linq.Expressions.Expression<Func<InboxEvent, bool>> these) =>
        Merchant.WithDbAsync(db => db.Inbox.CountAsync(these));
}

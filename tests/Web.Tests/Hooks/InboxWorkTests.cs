using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Hooks;

/// <summary>Events that cannot be worked off are tried, given up and alarmed, and never hold up others.</summary>
public sealed class InboxWorkTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        business = await Business.OpenAsync(app);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Twenty_poisonous_events_among_two_hundred_hold_nobody_up_and_are_alarmed_once()
    {
        await FillAsync(200, n => n % 10 == 0);
        var open = await Eventually.GetsAsync(
            () => CountAsync(e => e.State == InboxState.Waiting && e.Tries == 0), n => n == 0);
        Assert.Equal(0, open);
        Assert.Equal(
            180, await Eventually.GetsAsync(() => CountAsync(e => e.State == InboxState.Ignored), n => n == 180));
        Assert.Equal(20, await CountAsync(e => e.State == InboxState.Waiting && e.Reason.StartsWith("NotFound")));

        await TryLastTimeAsync();
        Assert.Equal(20, await Eventually.GetsAsync(() => CountAsync(e => e.State == InboxState.Parked), n => n == 20));
        var todo = await business.Merchant.WithDbAsync(db => db.Todos.SingleAsync());
        Assert.Equal((TodoReason.EventParked, business.Connection.Id), (todo.Reason, todo.ConnectionId));
        Assert.Single(await business.Merchant.WithDbAsync(
            db => db.Mails.Where(m => m.Cause.StartsWith("parked:")).ToListAsync()));
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync("/todos");
        await visitor.PressAsync("Events from Stripe");
        Assert.EndsWith("state=parked", visitor.Address, StringComparison.Ordinal);
        Assert.Contains("Stripe does not know what the event speaks of.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Stripe_does_not_answer_waits_for_days_before_a_person_is_asked()
    {
        await FillAsync(1, _ => true);
        await Eventually.GetsAsync(() => CountAsync(e => e.Tries > 0), n => n == 1);
        app.Stripe.Faults.Add(new() { Path = "/v1/checkout/sessions/", Status = 503, Times = 100 });
        await TryLastTimeAsync();
        await Eventually.GetsAsync(() => CountAsync(e => e.Reason.StartsWith("Unknown")), n => n == 1);
        Assert.Equal(0, await CountAsync(e => e.State == InboxState.Parked));
    }

    [Fact]
    public async Task What_another_has_done_meanwhile_is_not_given_up()
    {
        await FillAsync(1, _ => true);
        await Eventually.GetsAsync(() => CountAsync(e => e.Reason != ""), n => n == 1);
        app.Stripe.Faults.Add(
            new() { Kind = FaultKind.Stall, Path = "cs_test_nobody", For = TimeSpan.FromSeconds(7), Times = 9 });
        await TryLastTimeAsync();
        await Eventually.GetsAsync(() => CountAsync(e => e.Tries == 12), n => n == 1);
        await business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Inbox.ExecuteUpdateAsync(
            set => set.SetProperty(e => e.State, InboxState.Done).SetProperty(e => e.Reason, ""))));

        await Task.Delay(TimeSpan.FromSeconds(9));
        Assert.Equal(1, await CountAsync(e => e.State == InboxState.Done && e.Reason == ""));
        Assert.Empty(await business.Merchant.WithDbAsync(db => db.Todos.ToListAsync()));
    }

    Task<int> FillAsync(int count, Func<int, bool> isPoison) => business.Merchant.WithDbAsync(db =>
    {
        for (var n = 0; n < count; n++)
            db.Add(new InboxEvent(business.Merchant.Ids().Next<InboxEvent>(), business.Merchant.OrganizationId,
                business.Connection.Id, $"evt_{n}")
            {
                Type = isPoison(n) ? "checkout.session.completed" : "charge.updated", ObjectId = "cs_test_nobody",
                Body = "{}", ReceivedAt = DateTimeOffset.UtcNow, NotBeforeAt = DateTimeOffset.UtcNow,
            });
        return db.SaveChangesAsync();
    });

    /// <summary>An hour of tries has passed, and the last is due.</summary>
    Task<int> TryLastTimeAsync() => business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Inbox
        .Where(e => e.State == InboxState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(e => e.Tries, 11)
            .SetProperty(e => e.NotBeforeAt, DateTimeOffset.UtcNow))));

    Task<int> CountAsync(System.Linq.Expressions.Expression<Func<InboxEvent, bool>> these) =>
        business.Merchant.WithDbAsync(db => db.Inbox.CountAsync(these));
}

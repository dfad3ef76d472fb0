using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Gateways;
using Tamias.Web.Hooks;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Hooks;

public sealed class IntakeTests(SharedApp shared) : IClassFixture<SharedApp>
{
    Intake Intake => shared.App.Services.GetRequiredService<Intake>();

    [Fact]
    public async Task Many_at_once_are_all_stored_and_none_twice()
    {
        var business = await Business.OpenAsync(shared.App);
        await Task.WhenAll(
            Enumerable.Range(0, 300).Select(n => StoreAsync(business.Connection, $"evt_many_{n % 100}")));
        Assert.Equal(100, await CountAsync(business, "evt_many_"));
    }

    [Fact]
    public async Task An_event_that_cannot_be_stored_is_told_so_and_hinders_no_other()
    {
        var business = await Business.OpenAsync(shared.App);
        var nobodys = new Connection(new(Guid.NewGuid()), business.Merchant.OrganizationId, business.Gateway.Id,
            ConnectionWay.Platform, livemode: false);
        await StoreAsync(business.Connection, "evt_good_0");

        var good = Enumerable.Range(0, 50).Select(n => StoreAsync(business.Connection, $"evt_good_{n}")).ToList();
        var bad = Enumerable.Range(0, 5).Select(n => StoreAsync(nobodys, $"evt_{n}")).ToList();
        await Task.WhenAll(good);

        foreach (var refused in bad)
            await Assert.ThrowsAsync<InvalidOperationException>(() => refused);
        Assert.Equal(50, await CountAsync(business, "evt_good_"));
    }

    [Fact]
    public async Task An_event_is_kept_as_it_was_told()
    {
        const string Body = """{"id":"evt_kept","of":"Ό'Neill \u00e9, @p1 {0}"}""";
        var business = await Business.OpenAsync(shared.App);
        var before = DateTimeOffset.UtcNow;
        await Intake.StoreAsync(business.Connection, Event("evt_kept"), Body, wasAskedFor: true);

        var kept = await business.Merchant.WithDbAsync(db => db.Inbox.SingleAsync(e => e.EventId == "evt_kept"));
        Assert.Equal((business.Connection.Id, business.Merchant.OrganizationId, "evt_kept", "charge.updated", "ch_1"),
            (kept.ConnectionId, kept.OrganizationId, kept.EventId, kept.Type, kept.ObjectId));
        Assert.Equal((Body, true, ""), (kept.Body, kept.WasAskedFor, kept.Reason));
        Assert.InRange(kept.ReceivedAt, before.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1));
        Assert.InRange(kept.NotBeforeAt, before.AddSeconds(-1), DateTimeOffset.UtcNow.AddMinutes(2));
    }

    [Fact]
    public async Task An_event_of_the_platform_is_stored_once_for_each_connection_of_its_account()
    {
        var business = await Business.OpenAsync(shared.App);
        var ours = Event("evt_of_two") with { AccountId = business.Connection.AccountId };
        Assert.True(await Intake.StoreAsync(ours, "{}"));
        await business.Merchant.WithDbAsync(db =>
        {
            db.Add(Former(business));
            return db.SaveChangesAsync();
        });

        Assert.True(await Intake.StoreAsync(ours, "{}"));
        Assert.True(await Intake.StoreAsync(ours, "{}"));
        Assert.Equal(2, await CountAsync(business, "evt_of_two"));
    }

    [Fact]
    public async Task Events_of_many_accounts_in_one_commit_come_to_their_own_and_those_of_nobody_to_none()
    {
        var businesses = new List<Business>();
        for (var n = 0; n < 3; n++)
            businesses.Add(await Business.OpenAsync(shared.App));
        var told = businesses.SelectMany((b, n) => Enumerable.Range(0, 20).Select(e =>
            Event($"evt_own_{n}_{e}") with { AccountId = b.Connection.AccountId, Livemode = e % 2 == 0 })).ToList();
        told.Add(Event("evt_own_none") with { AccountId = "acct_other" });
        told.Add(Event("evt_own_none") with { AccountId = null });

        var isOurs = await Task.WhenAll(told.Select(t => Task.Run(() => Intake.StoreAsync(t, "{}"))));
        Assert.Equal(told.Select(t => !t.Livemode && t.AccountId is { } a && a != "acct_other"), isOurs);
        foreach (var (business, n) in businesses.Select((b, n) => (b, n)))
            Assert.Equal((10, 10),
                (await CountAsync(business, "evt_own_"), await CountAsync(business, $"evt_own_{n}_")));
    }

    /// <summary>The account was connected and let go before it was connected anew.</summary>
    static Connection Former(Business business) => new(new(Guid.NewGuid()), business.Merchant.OrganizationId,
        business.Gateway.Id, ConnectionWay.Platform, livemode: false)
    {
        State = ConnectionState.Disconnected, AccountId = business.Connection.AccountId,
        NextRoundAt = DateTimeOffset.UtcNow.AddYears(1),
    };

    Task StoreAsync(Connection connection, string id) => Task.Run(() => Intake.StoreAsync(
        connection, Event(id), "{}"));

    static StripeEvent Event(string id) => new()
    {
        EventId = id, Type = "charge.updated", ObjectId = "ch_1", ObjectType = "charge", Livemode = false,
        CreatedAt = DateTimeOffset.UnixEpoch, ApiVersion = "2026-10-28.endive",
    };

    static Task<int> CountAsync(Business business, string begin) =>
        business.Merchant.WithDbAsync(db => db.Inbox.CountAsync(e => e.EventId.StartsWith(begin)));
}

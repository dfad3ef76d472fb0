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

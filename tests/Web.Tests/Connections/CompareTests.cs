using Microsoft.EntityFrameworkCore;
using Stripe;
using Tamias.Gateways;
using Tamias.StripeSimulator.State;
using Tamias.Web.Connections;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Pages.Settings.PaymentGateways;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Connections;

/// <summary>The reconciler's third road where neither a webhook nor the list of events told of what moved.</summary>
public sealed class CompareTests(Databases databases) : IAsyncLifetime
{
    App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync(databases);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_refund_made_at_Stripe_is_found_and_booked_once()
    {
        using var desk = await PaidAsync();
        app.Stripe.Bank.Refund((await desk.PaymentAsync()).ChargeId, 25_00);
        await CompareAsync(desk);
        await CompareAsync(desk);
        await desk.IsAsync(paid: 75_00, returned: 25_00);
        Assert.Equal(RefundState.Succeeded, (await desk.RefundAsync()).State);
        Assert.Single(await desk.MailsAsync("refund:"));
    }

    [Fact]
    public async Task A_refund_that_failed_since_is_seen_to_have_failed()
    {
        using var desk = await PaidAsync();
        var id = app.Stripe.Bank.Refund((await desk.PaymentAsync()).ChargeId, 25_00);
        await CompareAsync(desk);
        app.Stripe.Bank.FailRefund(id);
        await CompareAsync(desk);
        await desk.IsAsync(paid: 100_00, returned: 0);
        Assert.Equal(RefundState.Failed, (await desk.RefundAsync()).State);
    }

    [Fact]
    public async Task What_a_key_may_not_read_any_more_keeps_nothing_else_away()
    {
        using var desk = await Desk.OpenAsync(app);
        var account = desk.NewAccount();
        var allowed = StripePermissions.All.Select(p => p.Slug).ToArray();
        var key = app.Stripe.Accounts.AddKey(account.Id, live: false, allowed).Secret;
        await desk.PasteAsync(key);
        await SellAsync(account);
        var payout = app.Stripe.Bank.PayOut(account.Id)!;
        Forbid(account, key, [.. allowed.Where(slug => slug != "rak_dispute_read")]);

        var connection = (await desk.ConnectionAsync())!;
        await app.WithAsync<Compare, bool>(desk.Merchant.OrganizationId, c => GoAsync(c, connection));
        Assert.Equal([payout], await desk.Merchant.WithDbAsync(
            db => db.Payouts.Select(p => p.StripeId).ToListAsync()));
        Assert.Equal(ConnectionState.Connected, (await desk.ConnectionAsync())!.State);
    }

    async Task<RefundDesk> PaidAsync()
    {
        var desk = await RefundDesk.OpenAsync(app);
        desk.LoseWebhooks();
        return desk;
    }

    Task<bool> CompareAsync(RefundDesk desk) => app.WithAsync<Compare, bool>(
        desk.Merchant.OrganizationId, c => GoAsync(c, desk.Business.Connection));

    async Task<bool> GoAsync(Compare compare, Tamias.Connection connection)
    {
        await compare.GoAsync(connection, app.Clock.GetUtcNow().AddDays(-1), default);
        return true;
    }

    /// <summary>Sold elsewhere, so that there is something to pay out.</summary>
    async Task SellAsync(SimulatedAccount account)
    {
        app.Stripe.Settings = app.Stripe.Settings with { PayoutsAfter = TimeSpan.Zero };
        var client = new StripeClient(new StripeClientOptions
        {
            ApiKey = account.Keys[0].Secret, ApiBase = app.Stripe.Address.GetLeftPart(UriPartial.Authority),
        });
        await client.V1.PaymentIntents.CreateAsync(new()
        {
            Amount = 12_00, Currency = "eur", PaymentMethod = "pm_card_bypassPending", Confirm = true,
        });
    }

    static void Forbid(SimulatedAccount account, string key, string[] left)
    {
        account.Keys.RemoveAll(k => k.Secret == key);
        account.Keys.Add(new(key, Live: false, left));
    }
}

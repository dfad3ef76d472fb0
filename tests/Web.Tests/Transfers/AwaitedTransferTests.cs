using Microsoft.EntityFrameworkCore;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Transfers;

/// <summary>What is known of a transfer that is awaited: acceptance case 25.</summary>
public sealed class AwaitedTransferTests(Databases databases) : OwnBusiness(databases)
{
    /// <summary>Two look at once, and who read first writes last.</summary>
    [Fact]
    public async Task What_was_read_before_a_part_came_does_not_take_it_back()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        desk.LoseWebhooks();
        var intent = await desk.AskAsync(await Business.IssueAsync(100_00));
        var before = await ReadAsync(intent);
        App.Stripe.Bank.Transfer(intent, 40_00);
        var after = await ReadAsync(intent);
        await ApplyAsync(after);
        await ApplyAsync(before);
        Assert.Equal(60_00, await Business.Merchant.WithDbAsync(db =>
            db.Attempts.Select(a => a.Transfer!.RemainingMinor).SingleAsync()));
        Assert.Equal(2, await Business.Merchant.WithDbAsync(db => db.Timeline.CountAsync(
            e => e.Kind == TimelineKind.TransferAwaited || e.Kind == TimelineKind.TransferCame)));
    }

    async Task<Checkout> ReadAsync(string intent)
    {
        var credential = await App.WithAsync<Credentials, StripeCredential>(
            Business.Merchant.OrganizationId, c => Task.FromResult(c.Of(Business.Connection)));
        return await App.WithAsync<StripeAttempts, Checkout>(
            Business.Merchant.OrganizationId, stripe => stripe.ReadAsync(credential, intent, default));
    }

    Task<bool> ApplyAsync(Checkout read) =>
        App.WithAsync<Settle, bool>(Business.Merchant.OrganizationId, async settle =>
        {
            await settle.ApplyAsync(Business.Connection, read, default);
            return true;
        });
}

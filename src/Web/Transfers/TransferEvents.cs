using Tamias.Gateways;

namespace Tamias.Web.Transfers;

/// <summary>Stripe tells that money of a customer's transfers has moved: what waits is asked about.</summary>
public sealed class TransferEvents(Db db, TimeProvider clock)
{
    /// <param name="body">The event as it came, signed by Stripe.</param>
    /// <returns>False when it is no customer's who transfers here.</returns>
    public async Task<bool> HearAsync(Connection connection, string body, CancellationToken cancellation)
    {
        var (holder, now) = (StripeEvent.Of(body)?.CustomerId ?? "", clock.GetUtcNow());
        return holder.Length > 0 && await db.InTransactionAsync(
            () => db.TransferAccounts.Where(
                t => t.AccountId == connection.AccountId && t.Livemode == connection.Livemode && t.HolderId == holder)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.LookAt, now), cancellation), cancellation) > 0;
    }
}

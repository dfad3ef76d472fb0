using Tamias.Web.Connections;
using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>What is asked of the database about transfers through Stripe.</summary>
public static class TransferQueries
{
    /// <summary>Customers may transfer through this gateway now.</summary>
    public static async Task<bool> OffersTransferAsync(this Db db, Gateway gateway, CancellationToken cancellation) =>
        gateway.TransferCountry.Length > 0 && await db.Connections.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == gateway.ConnectionId, cancellation) is { } connection
        && KeyLacks.AllowTransfers(connection.Forgoes);

    /// <summary>Of these gateways the first by which this invoice can be transferred; null when by none.</summary>
    public static async Task<Gateway?> TransferGatewayAsync(
        this Db db, Invoice invoice, IEnumerable<Gateway> gateways, CancellationToken cancellation)
    {
        if (invoice.Currency == Currency.Eur)
            foreach (var gateway in gateways)
                if (await db.OffersTransferAsync(gateway, cancellation))
                    return gateway;
        return null;
    }

    /// <summary>The transfer that this invoice waits for; null when it waits for none.</summary>
    public static Task<Attempt?> AwaitedTransferAsync(
        this Db db, Id<Invoice> invoice, CancellationToken cancellation) =>
        db.Attempts.AsNoTracking().Paying(invoice)
            .FirstOrDefaultAsync(a => a.IsLive && a.State == AttemptState.Awaiting, cancellation);

    /// <summary>By which Stripe can be asked about an account; null while the merchant has left Stripe.</summary>
    public static Task<Connection?> TieOfAsync(
        this Db db, TransferAccount account, CancellationToken cancellation) =>
        db.Connections.AsNoTracking().FirstOrDefaultAsync(c => c.State != ConnectionState.Disconnected
            && c.AccountId == account.AccountId && c.Livemode == account.Livemode, cancellation);

    /// <summary>Something came or was called off: what waits is asked about at once.</summary>
    public static Task HurryTransfersAsync(
        this Db db, Connection connection, Id<Customer> customer, DateTimeOffset now,
        CancellationToken cancellation) =>
        db.TransferAccounts.Where(t => t.CustomerId == customer && t.HolderId != ""
                && t.AccountId == connection.AccountId && t.Livemode == connection.Livemode)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.LookAt, now), cancellation);
}

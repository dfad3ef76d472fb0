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

    /// <summary>Those of these gateways by which so a currency can be transferred.</summary>
    public static async Task<IReadOnlyList<Gateway>> TransferGatewaysAsync(
        this Db db, Currency currency, IEnumerable<Gateway> gateways, CancellationToken cancellation)
    {
        var offering = new List<Gateway>();
        foreach (var gateway in currency == Currency.Eur ? gateways : [])
            if (await db.OffersTransferAsync(gateway, cancellation))
                offering.Add(gateway);
        return offering;
    }

    /// <summary>The transfer that this invoice waits for; null when it waits for none.</summary>
    public static Task<Attempt?> AwaitedTransferAsync(
        this Db db, Id<Invoice> invoice, CancellationToken cancellation) =>
        db.Attempts.AsNoTracking().Paying(invoice)
            .FirstOrDefaultAsync(a => a.IsLive && a.State == AttemptState.Awaiting, cancellation);

    /// <summary>Those that wait for one, of one invoice or several: oldest first.</summary>
    public static IQueryable<Attempt> AwaitedTransfersOf(this Db db, Id<Customer> customer) =>
        db.Attempts.AsNoTracking().Where(a => a.IsLive && a.State == AttemptState.Awaiting
            && a.Parts.Any(p => db.Invoices.Any(i => i.Id == p.InvoiceId && i.CustomerId == customer)))
            .OrderBy(a => a.Id);

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

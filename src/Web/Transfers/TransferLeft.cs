using Tamias.Gateways;

namespace Tamias.Web.Transfers;

/// <summary>What waits at Stripe of one customer's transfers, and what was sent back of it.</summary>
/// <param name="StripeUrl">The customer in Stripe's dashboard.</param>
/// <param name="Takers">Invoices that could take it, the oldest due first.</param>
/// <param name="Returns">The newest first.</param>
public sealed record TransferLeft(
    TransferAccount Account, string StripeUrl, IReadOnlyList<Invoice> Takers, IReadOnlyList<TransferReturn> Returns)
{
    /// <summary>Of what was sent back; the archive has all of it.</summary>
    const int MostReturns = 10;

    /// <summary>Invoices to choose among; the rest are found in the list.</summary>
    const int MostTakers = 5;

    public static async Task<IReadOnlyList<TransferLeft>> OfAsync(
        Db db, StripeDashboard dashboard, Id<Customer> customer, CancellationToken cancellation)
    {
        var found = await db.TransferAccounts.AsNoTracking()
            .Where(t => t.CustomerId == customer && (t.Waiting.Minor > 0
                || db.TransferReturns.Any(r => r.TransferAccountId == t.Id)))
            .OrderBy(t => t.Id).ToListAsync(cancellation);
        var all = new List<TransferLeft>();
        foreach (var account in found)
        {
            var gateway = (await db.TieOfAsync(account, cancellation))?.GatewayId;
            var takers = await db.Invoices.AsNoTracking().Owed()
                .Where(i => i.CustomerId == customer && i.Currency == Currency.Eur
                    && i.Gateways.Any(g => g.GatewayId == gateway))
                .OrderBy(i => i.NextDueOn).ThenBy(i => i.Id).Take(MostTakers).ToListAsync(cancellation);
            var returns = await db.TransferReturns.AsNoTracking().Where(r => r.TransferAccountId == account.Id)
                .OrderByDescending(r => r.Id).Take(MostReturns).ToListAsync(cancellation);
            var url = dashboard.CustomerUrl(account.HolderId, account.AccountId, account.Livemode);
            all.Add(new(account, url, account.Waiting.IsPositive ? takers : [], returns));
        }

        return all;
    }
}

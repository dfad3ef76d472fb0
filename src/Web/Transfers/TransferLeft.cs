using Tamias.Gateways;

namespace Tamias.Web.Transfers;

/// <summary>What waits at Stripe of one customer's transfers.</summary>
/// <param name="StripeUrl">Where the merchant can send it back.</param>
/// <param name="Takers">Invoices that could take it, the oldest due first.</param>
public sealed record TransferLeft(TransferAccount Account, string StripeUrl, IReadOnlyList<Invoice> Takers)
{
    /// <summary>Invoices to choose among; the rest are found in the list.</summary>
    const int MostTakers = 5;

    public static async Task<IReadOnlyList<TransferLeft>> OfAsync(
        Db db, StripeDashboard dashboard, Id<Customer> customer, CancellationToken cancellation)
    {
        var found = await db.TransferAccounts.AsNoTracking()
            .Where(t => t.CustomerId == customer && t.Waiting.Minor > 0).OrderBy(t => t.Id).ToListAsync(cancellation);
        var all = new List<TransferLeft>();
        foreach (var account in found)
        {
            var gateway = (await db.TieOfAsync(account, cancellation))?.GatewayId;
            var takers = await db.Invoices.AsNoTracking().Owed()
                .Where(i => i.CustomerId == customer && i.Currency == Currency.Eur
                    && i.Gateways.Any(g => g.GatewayId == gateway))
                .OrderBy(i => i.NextDueOn).ThenBy(i => i.Id).Take(MostTakers).ToListAsync(cancellation);
            all.Add(new(
                account, dashboard.CustomerUrl(account.HolderId, account.AccountId, account.Livemode), takers));
        }

        return all;
    }
}

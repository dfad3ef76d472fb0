using Tamias.Web.Statements;

namespace Tamias.Web.Verification;

/// <summary>Whether each customer's statement, as it is drawn, ends at what the ledger says: owed less kept for
/// them.</summary>
static class StatementChecks
{
    public static async Task<List<string>> OfAsync(
        Db db, CustomerStatements statements, Organization organization, CancellationToken cancellation)
    {
        var sums = (await db.Ledger.AsNoTracking().SelectMany(t => t.Entries)
            .Where(e => e.CustomerId != null
                && (e.Account == LedgerAccount.Receivable || e.Account == LedgerAccount.CustomerCredit))
            .GroupBy(e => new { e.CustomerId, e.Amount.Currency })
            .Select(g => new { g.Key.CustomerId, g.Key.Currency, Minor = g.Sum(e => e.Amount.Minor) })
            .ToListAsync(cancellation)).ToLookup(s => s.CustomerId!.Value, s => new Money(s.Minor, s.Currency));
        var differences = new List<string>();
        foreach (var customer in await db.Customers.AsNoTracking().ToListAsync(cancellation))
        {
            var shown = await statements.ReadAsync(customer, organization, null, null, cancellation);
            differences.AddRange(SumChecks.Compare($"customer {customer.Id}, statement",
                shown.Statement.Parts.Select(p => p.Closing), sums[customer.Id]));
        }

        return differences;
    }
}

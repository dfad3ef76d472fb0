namespace Tamias.Web;

/// <summary>What is owed and what is kept, asked of the database.</summary>
public static class Balances
{
    /// <summary>Issued, not void, and not paid in full.</summary>
    public static IQueryable<Invoice> Owed(this IQueryable<Invoice> invoices) =>
        invoices.Where(i => i.IssuedAt != null && i.VoidedAt == null && i.Payable.Minor > i.Paid.Minor);

    /// <summary>An organization's own currency before the others, and these by their codes.</summary>
    public static IOrderedEnumerable<T> OwnFirst<T>(
        this IEnumerable<T> rows, Currency own, Func<T, Currency> currencyOf) =>
        rows.OrderByDescending(r => currencyOf(r) == own).ThenBy(r => currencyOf(r).Code, StringComparer.Ordinal);

    /// <summary>What customers owe, by customer and currency.</summary>
    public static async Task<ILookup<Id<Customer>, Money>> OwedByAsync(
        this Db db, IReadOnlyCollection<Id<Customer>> customers)
    {
        var sums = await db.Invoices.Owed().Where(i => customers.Contains(i.CustomerId))
            .GroupBy(i => new { i.CustomerId, i.Currency })
            .Select(g => new { g.Key.CustomerId, g.Key.Currency, Minor = g.Sum(i => i.Payable.Minor - i.Paid.Minor) })
            .ToListAsync();
        return sums.OrderBy(s => s.Currency.Code, StringComparer.Ordinal)
            .ToLookup(s => s.CustomerId, s => new Money(s.Minor, s.Currency));
    }

    /// <summary>What is owed by due date: of invoices together, of instalments one by one.</summary>
    public static async Task<List<(DateOnly? DueOn, Money Owed)>> OwedByDueAsync(this Db db)
    {
        var whole = await db.Invoices.Owed().Where(i => !i.Instalments.Any()).GroupBy(i => new { i.Currency, i.DueOn })
            .Select(g => new { g.Key.Currency, g.Key.DueOn, Minor = g.Sum(i => i.Payable.Minor - i.Paid.Minor) })
            .ToListAsync();
        var inParts = await db.Invoices.Owed().AsNoTracking().Where(i => i.Instalments.Any()).ToListAsync();
        return
        [
            .. whole.Select(w => (w.DueOn, new Money(w.Minor, w.Currency))),
            .. inParts.SelectMany(i => i.Instalments.Select(p => ((DateOnly?)p.DueOn, i.LeftOf(p)))),
        ];
    }

    /// <summary>Money received and not allocated, by currency, as the ledger has it; without zeros.</summary>
    public static async Task<List<Money>> CreditOfAsync(this Db db, Id<Customer> customer)
    {
        var sums = await db.Ledger.SelectMany(t => t.Entries)
            .Where(e => e.Account == LedgerAccount.CustomerCredit && e.CustomerId == customer)
            .GroupBy(e => e.Amount.Currency)
            .Select(g => new { Currency = g.Key, Minor = g.Sum(e => e.Amount.Minor) })
            .ToListAsync();
        return sums.Where(s => s.Minor != 0).OrderBy(s => s.Currency.Code, StringComparer.Ordinal)
            .Select(s => new Money(-s.Minor, s.Currency)).ToList();
    }
}

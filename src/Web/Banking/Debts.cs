namespace Tamias.Web.Banking;

/// <summary>What a bank's lines are compared with.</summary>
static class Debts
{
    /// <summary>What is owed of these invoices, oldest first.</summary>
    public static async Task<List<Debt>> DebtsAsync(
        this Db db, IQueryable<Invoice> invoices, CancellationToken cancellation)
    {
        var owed = invoices.AsNoTracking().Owed();
        var rows = await owed.OrderBy(i => i.IssuedOn).ThenBy(i => i.Id)
            .Join(db.Customers, i => i.CustomerId, c => c.Id, (i, c) => new
            {
                i.Id, i.Number, i.CustomerId, c.Party.Name, i.Currency, Minor = i.Payable.Minor - i.Paid.Minor,
            }).ToListAsync(cancellation);
        var inParts = await owed.Where(i => i.Instalments.Any()).ToDictionaryAsync(i => i.Id, cancellation);
        return rows.ConvertAll(r => new Debt(r.Id, r.Number, new(r.Minor, r.Currency))
        {
            CustomerId = r.CustomerId, CustomerName = r.Name,
            Instalments = inParts.TryGetValue(r.Id, out var invoice) ? [.. invoice.WholeInstalments()] : [],
        });
    }

    /// <summary>References that more than one issued document would give: they say of none which it is.</summary>
    public static async Task<HashSet<string>> AmbiguousReferencesAsync(this Db db, CancellationToken cancellation) =>
        (await db.Invoices.Where(i => i.IssuedAt != null).Select(i => i.Number).ToListAsync(cancellation))
        .Select(n => RfReference.Of(n)?.Value ?? "").GroupBy(r => r, StringComparer.Ordinal)
        .Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
}

namespace Tamias.Web.Verification;

/// <summary>Whether nothing was charged twice for being late.</summary>
static class LateFeeChecks
{
    public static async Task<IEnumerable<string>> OfAsync(Db db, CancellationToken cancellation)
    {
        var onFees = await db.LateFees.AsNoTracking()
            .Where(f => db.LateFees.Any(other => other.FeeInvoiceId == f.InvoiceId)).Select(f => f.Id)
            .ToListAsync(cancellation);
        var interest = await db.LateFees.AsNoTracking().Where(f => f.Kind == LateFeeKind.Interest)
            .ToListAsync(cancellation);
        var twice = interest.GroupBy(f => (f.InvoiceId, f.DueOn))
            .Select(g => g.OrderBy(f => f.From).ThenBy(f => f.Until).ToList())
            .SelectMany(fees => fees.Zip(fees.Skip(1), (one, next) => (One: one, Next: next)))
            .Where(pair => pair.Next.From < pair.One.Until);
        return
        [
            .. onFees.Select(f => $"late fee {f}: it was charged on an invoice that is a late fee itself"),
            .. twice.Select(p => $"late fee {p.Next.Id}: days before {p.One.Until:yyyy-MM-dd} bear interest already"),
        ];
    }
}

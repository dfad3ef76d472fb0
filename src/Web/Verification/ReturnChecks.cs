namespace Tamias.Web.Verification;

/// <summary>Whether refunds and disputes have taken from each payment what the ledger says.</summary>
static class ReturnChecks
{
    public static async Task<List<string>> OfAsync(
        Db db, IReadOnlyCollection<Id<Payment>?> payments, CancellationToken cancellation)
    {
        var refunds = (await db.Refunds.AsNoTracking().Where(r => payments.Contains(r.PaymentId) && r.IsBooked)
            .ToListAsync(cancellation)).Select(r => (r.PaymentId, r.Amount.Minor));
        var disputes = (await db.Disputes.AsNoTracking().Where(d => payments.Contains(d.PaymentId))
            .ToListAsync(cancellation)).Select(d => (d.PaymentId, d.Away.Minor));
        return
        [
            .. Compare("refunds", refunds, await LeftAsync(db, payments, "refund", cancellation)),
            .. Compare("disputes", disputes, await LeftAsync(db, payments, "dispute:", cancellation)),
        ];
    }

    /// <summary>What left of each payment for causes that begin so: less what came back.</summary>
    static async Task<Dictionary<Id<Payment>, long>> LeftAsync(
        Db db, IReadOnlyCollection<Id<Payment>?> payments, string cause, CancellationToken cancellation) =>
        await db.Ledger.AsNoTracking().Where(t => t.Cause.StartsWith(cause)).SelectMany(t => t.Entries)
            .Where(e => e.Account == LedgerAccount.Received && payments.Contains(e.PaymentId))
            .GroupBy(e => e.PaymentId!.Value).Select(g => new { g.Key, Sum = -g.Sum(e => e.Amount.Minor) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);

    static IEnumerable<string> Compare(
        string what, IEnumerable<(Id<Payment> Payment, long Minor)> stored, Dictionary<Id<Payment>, long> left)
    {
        var sums = stored.GroupBy(s => s.Payment).ToDictionary(g => g.Key, g => g.Sum(s => s.Minor));
        return sums.Keys.Union(left.Keys)
            .Select(id => (Id: id, Stored: sums.GetValueOrDefault(id), Left: left.GetValueOrDefault(id)))
            .Where(p => p.Stored != p.Left)
            .Select(p => $"payment {p.Id}: its {what} sum to {p.Stored} but by the ledger {p.Left} has left for them");
    }
}

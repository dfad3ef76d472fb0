namespace Tamias.Web.Payments;

/// <summary>How much of payments has been given back by refunds, those under way included.</summary>
public static class RefundTotals
{
    public static Money Of(IEnumerable<Refund> refunds, Payment payment) => refunds.Where(r => r.IsBooked)
        .Aggregate(payment.Amount.Currency.Zero, (sum, refund) => sum + refund.Amount);

    /// <summary>Of each of these payments of which something has been given back.</summary>
    public static async Task<Dictionary<Id<Payment>, Money>> RefundedAsync(
        this Db db, IReadOnlyCollection<Payment> payments)
    {
        var ids = payments.Select(p => p.Id).ToList();
        var refunds = await db.Refunds.AsNoTracking().Where(r => ids.Contains(r.PaymentId) && r.IsBooked)
            .ToListAsync();
        return payments.Where(p => refunds.Exists(r => r.PaymentId == p.Id))
            .ToDictionary(p => p.Id, p => Of(refunds.Where(r => r.PaymentId == p.Id), p));
    }
}

namespace Tamias.Web.Verification;

/// <summary>Whether each decided line of a bank's statement is what it was said to be.</summary>
static class BankChecks
{
    public static async Task<IEnumerable<string>> OfAsync(Db db, CancellationToken cancellation)
    {
        var payments = await db.BankLines.AsNoTracking().Where(l => l.State == BankLineState.Recorded)
            .Where(l => !db.Payments.Any(p => p.Id == l.PaymentId && p.PaymentIntentId == null && p.ReversedAt == null
                && p.Amount.Minor == l.Amount.Minor && p.Amount.Currency == l.Amount.Currency))
            .Select(l => l.Id).ToListAsync(cancellation);
        var payouts = await db.BankLines.AsNoTracking().Where(l => l.State == BankLineState.Payout)
            .Where(l => !db.Payouts.Any(p => p.Id == l.PayoutId
                && p.Amount.Minor == l.Amount.Minor && p.Amount.Currency == l.Amount.Currency))
            .Select(l => l.Id).ToListAsync(cancellation);
        return
        [
            .. payments.Select(l => $"bank line {l}: there is no payment by hand of its amount that stands"),
            .. payouts.Select(l => $"bank line {l}: there is no payout of its amount"),
        ];
    }
}

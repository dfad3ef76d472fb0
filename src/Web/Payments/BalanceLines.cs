namespace Tamias.Web.Payments;

/// <summary>Lines of Stripe's balance as rows. Inside the caller's transaction.</summary>
static class BalanceLines
{
    /// <summary>Writes those that are not there yet, and what was not known of them before: to which payment and with
    /// which payout they belong.</summary>
    public static async Task KeepAsync(
        this Db db, Ids ids, Id<Connection> connection, IReadOnlyCollection<BalanceLine> lines, LineOwner owner,
        CancellationToken cancellation)
    {
        var names = lines.Select(l => l.Id).ToList();
        var known = await db.BalanceTransactions.Where(t => names.Contains(t.StripeId))
            .ToDictionaryAsync(t => t.StripeId, cancellation);
        var payments = await PaymentsAsync(db, lines, cancellation);
        foreach (var line in lines)
        {
            if (!known.TryGetValue(line.Id, out var row))
                db.Add(row = known[line.Id] = BalanceTransaction.Of(
                    line, ids.Next<BalanceTransaction>(), db.Organization, connection));
            row.PaymentId ??= owner.PaymentId ?? payments.GetValueOrDefault(line.SourceId);
            row.PayoutId ??= owner.PayoutId;
        }
    }

    /// <summary>Whose payment each source is, by Stripe's id of a charge, refund or dispute.</summary>
    static async Task<Dictionary<string, Id<Payment>?>> PaymentsAsync(
        Db db, IReadOnlyCollection<BalanceLine> lines, CancellationToken cancellation)
    {
        var sources = lines.Select(l => l.SourceId).Where(s => s.Length > 0).Distinct().ToList();
        var found = await db.Payments.Where(p => sources.Contains(p.ChargeId))
            .Select(p => new { Source = p.ChargeId, PaymentId = p.Id }).ToListAsync(cancellation);
        found.AddRange(await db.Refunds.Where(r => sources.Contains(r.StripeId))
            .Select(r => new { Source = r.StripeId, r.PaymentId }).ToListAsync(cancellation));
        found.AddRange(await db.Disputes.Where(d => sources.Contains(d.StripeId))
            .Select(d => new { Source = d.StripeId, d.PaymentId }).ToListAsync(cancellation));
        return found.DistinctBy(f => f.Source).ToDictionary(f => f.Source, f => (Id<Payment>?)f.PaymentId);
    }
}

/// <summary>What is already known of lines.</summary>
sealed record LineOwner(Id<Payment>? PaymentId = null, Id<Payout>? PayoutId = null);

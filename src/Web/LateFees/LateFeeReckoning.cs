namespace Tamias.Web.LateFees;

/// <summary>What a rule charges today for one invoice.</summary>
public sealed class LateFeeReckoning(Db db)
{
    /// <summary>One for each due date whose step is due; none while something speaks against it.</summary>
    public async Task<IReadOnlyList<LateCharge>> ChargesAsync(
        LateFeeRule rule, Organization organization, Id<Invoice> id, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var (today, since) = (organization.Today(now), organization.RemindsFrom(rule.SinceAt));
        var invoice = await db.LateFor(rule, today, since).FirstOrDefaultAsync(i => i.Id == id, cancellation);
        if (rule.ArchivedAt is not null || invoice is null)
            return [];

        var before = await db.LateFees.AsNoTracking().Where(f => f.InvoiceId == id).ToListAsync(cancellation);
        var debts = invoice.LateOn(today, await PaidAsync(id, organization, cancellation));
        return [.. debts.Select(d => rule.ChargeOn(today, d, since, before)).OfType<LateCharge>()];
    }

    /// <summary>Money counts from the day on which it was received, and not from the one on which somebody wrote that
    /// down; what was taken off again counts from that day on.</summary>
    async Task<List<PaidOn>> PaidAsync(
        Id<Invoice> id, Organization organization, CancellationToken cancellation)
    {
        var parts = await db.Allocations.AsNoTracking().Where(a => a.InvoiceId == id)
            .Select(a => new
            {
                Part = a,
                ReceivedOn = db.Payments.Where(p => p.Id == a.PaymentId).Select(p => p.ReceivedOn).First(),
            }).ToListAsync(cancellation);
        return parts.ConvertAll(p => new PaidOn(
            p.Part.Amount.IsPositive ? p.ReceivedOn : organization.Today(p.Part.At), p.Part.Amount));
    }
}

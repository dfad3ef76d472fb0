namespace Tamias.Web.Payments;

/// <summary>Which attempts speak of an invoice, and what of it is under way.</summary>
public static class Attempts
{
    /// <summary>What payments add up to that a bank has not confirmed yet.</summary>
    public static async Task<Money> UnderWayAsync(this Db db, Invoice invoice, CancellationToken cancellation)
    {
        var minor = await db.Attempts.Where(a => a.State == AttemptState.InProgress).SelectMany(a => a.Parts)
            .Where(p => p.InvoiceId == invoice.Id).SumAsync(p => p.Minor, cancellation);
        return new(minor, invoice.Currency);
    }

    /// <summary>Tries to pay this invoice, alone or with others.</summary>
    public static IQueryable<Attempt> Paying(this IQueryable<Attempt> attempts, Id<Invoice> invoice) =>
        attempts.Where(a => a.Parts.Any(p => p.InvoiceId == invoice));

    /// <summary>Tries to pay one of these invoices.</summary>
    public static IQueryable<Attempt> Paying(
        this IQueryable<Attempt> attempts, IReadOnlyCollection<Id<Invoice>> invoices) =>
        attempts.Where(a => a.Parts.Any(p => invoices.Contains(p.InvoiceId)));

    /// <summary>Of these invoices, those for which money is on its way that a bank has not confirmed.</summary>
    public static IQueryable<Id<Invoice>> UnderWayAmong(this Db db, IReadOnlyCollection<Id<Invoice>> invoices) =>
        db.Attempts.Where(a => a.State == AttemptState.InProgress).SelectMany(a => a.Parts)
            .Where(p => invoices.Contains(p.InvoiceId)).Select(p => p.InvoiceId).Distinct();

    /// <summary>Open forms of these invoices may ask for too much now: the reconciler looks at them at once.</summary>
    public static async Task HurryFormsAsync(
        this Db db, IReadOnlyCollection<Id<Invoice>> invoices, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = await db.Attempts.Paying(invoices).Where(a => a.IsLive).ToListAsync(cancellation);
        foreach (var form in open.Where(a => a.IsLive)) // one that ends in this transaction is still found
            form.NextCheckAt = now;
    }
}

namespace Tamias.Web.Payments;

/// <summary>Takes money off invoices again, so that it can leave or becomes the customer's credit. Inside the caller's
/// transaction, with the payment locked.</summary>
public sealed class Releasing(Db db, Allocating allocating)
{
    /// <summary>Frees so much of a payment that this amount of it is not allocated: from one invoice first, then from
    /// those it was allocated to last.</summary>
    public async Task FreeAsync(
        Payment payment, Money amount, Id<Invoice>? first, AllocationNote note, CancellationToken cancellation)
    {
        var parts = await db.AllocatedByInvoiceAsync(payment, cancellation);
        var allocated = parts.Values.Aggregate(amount.Currency.Zero, (sum, part) => sum + part);
        var missing = amount - (payment.Amount - payment.Returned - allocated);
        if (!missing.IsPositive)
            return;

        var order = await NewestFirstAsync(payment, cancellation);
        var invoices = await allocating.LockAsync(parts.Keys, cancellation);
        foreach (var id in order.Where(parts.ContainsKey).OrderByDescending(i => i == first))
        {
            var part = Money.Min(parts[id], missing);
            if (!part.IsPositive)
                continue;

            allocating.Move(payment, invoices[id], -part, note);
            missing -= part;
        }
    }

    /// <summary>Locks an invoice with all payments that settle it, in the order that everybody keeps.</summary>
    public async Task<(Invoice? Invoice, IReadOnlyList<Payment> Payments)> LockAsync(
        Id<Invoice> id, CancellationToken cancellation)
    {
        var found = await db.Allocations.Where(a => a.InvoiceId == id).Select(a => a.PaymentId).Distinct()
            .ToListAsync(cancellation);
        var locked = new List<Payment>();
        foreach (var payment in found.Order())
            locked.Add((await db.LockPaymentAsync(payment, cancellation))!);
        return (await db.LockInvoiceAsync(id, cancellation), locked);
    }

    /// <summary>Takes this much off an invoice, from the payments it got last; they are locked with it. Null when a
    /// payment came between that is not among them.</summary>
    public async Task<IReadOnlyList<Payment>?> TakeOffAsync(
        Invoice invoice, Money amount, IReadOnlyList<Payment> locked, AllocationNote note,
        CancellationToken cancellation)
    {
        var allocations = await db.Allocations.AsNoTracking().Where(a => a.InvoiceId == invoice.Id)
            .ToListAsync(cancellation);
        var releases = Release.Of(allocations, amount);
        if (!releases.All(r => locked.Any(p => p.Id == r.PaymentId)))
            return null;

        var freed = new List<Payment>();
        foreach (var (payment, part) in releases.Select(r => (locked.First(p => p.Id == r.PaymentId), r.Part)))
        {
            allocating.Move(payment, invoice, -part, note);
            freed.Add(payment);
        }

        return freed;
    }

    async Task<List<Id<Invoice>>> NewestFirstAsync(Payment payment, CancellationToken cancellation) =>
        [.. (await db.Allocations.AsNoTracking().Where(a => a.PaymentId == payment.Id)
            .Select(a => new { a.InvoiceId, a.At, a.Id }).ToListAsync(cancellation))
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id.Value).Select(a => a.InvoiceId).Distinct()];
}

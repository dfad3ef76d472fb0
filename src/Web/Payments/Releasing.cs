namespace Tamias.Web.Payments;

/// <summary>Takes money off invoices again, so that it can leave or becomes the customer's credit. Inside the caller's
/// transaction, with the payment locked.</summary>
public sealed class Releasing(Db db, Ids ids, TimeProvider clock, Allocating allocating)
{
    /// <summary>What <see cref="FreeAsync"/> would take off which invoice, in that order. A chosen invoice gives as
    /// much as it has; without one, what is not allocated goes first, then what was allocated last.</summary>
    public async Task<IReadOnlyList<SpreadPart>> PlanAsync(
        Payment payment, Money amount, Id<Invoice>? first, CancellationToken cancellation)
    {
        var parts = await db.AllocatedByInvoiceAsync(payment, cancellation);
        var allocated = parts.Values.Aggregate(amount.Currency.Zero, (sum, part) => sum + part);
        var missing = amount - (payment.Amount - payment.Returned - allocated);
        if (first is { } chosen && parts.TryGetValue(chosen, out var its))
            missing = Money.Max(missing, Money.Min(its, amount));

        var plan = new List<SpreadPart>();
        var order = missing.IsPositive ? await NewestFirstAsync(payment, cancellation) : [];
        foreach (var id in order.Where(parts.ContainsKey).OrderByDescending(i => i == first))
        {
            var part = Money.Min(parts[id], missing);
            if (part.IsPositive)
                plan.Add(new(id, part));
            missing -= part;
        }

        return plan;
    }

    /// <summary>Frees so much of a payment that this amount of it is not allocated.</summary>
    public async Task FreeAsync(
        Payment payment, Money amount, Id<Invoice>? first, AllocationNote note, CancellationToken cancellation)
    {
        var plan = await PlanAsync(payment, amount, first, cancellation);
        var invoices = await db.LockInvoicesAsync(plan.Select(p => p.InvoiceId), cancellation);
        foreach (var part in plan)
            allocating.Move(payment, invoices[part.InvoiceId], -part.Amount, note);
    }

    /// <summary>Puts money of a refund that failed back to the invoices it was taken off, as far as they still wait for
    /// it.</summary>
    /// <returns>What no invoice waited for.</returns>
    public async Task<Money> GiveBackAsync(
        Payment payment, Money amount, AllocationNote note, CancellationToken cancellation)
    {
        var taken = await db.Allocations.Where(a => a.RefundId == note.RefundId).GroupBy(a => a.InvoiceId)
            .Select(g => new { g.Key, Minor = -g.Sum(a => a.Amount.Minor) }).ToDictionaryAsync(
                g => g.Key, g => amount with { Minor = g.Minor }, cancellation);
        var invoices = await db.LockInvoicesAsync(taken.Keys, cancellation);
        foreach (var (id, invoice) in invoices.OrderBy(i => i.Key))
        {
            var waited = invoice.IsPayable ? Money.Min(taken[id], invoice.Outstanding) : amount.Currency.Zero;
            var part = Money.Min(waited, amount);
            if (part.IsPositive)
                allocating.Move(payment, invoice, part, note);
            else
                db.Note(ids, invoice, note.Kind, clock.GetUtcNow(), note.Detail(payment, taken[id]), note.UserId);
            amount -= part;
        }

        await db.HurryFormsAsync(invoices.Keys, clock.GetUtcNow(), cancellation);
        return amount;
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

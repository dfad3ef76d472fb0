namespace Tamias.Web.Payments;

/// <summary>Moves the money of a dispute by what is away now and was not before. Inside the caller's transaction, with
/// the payment locked.</summary>
public sealed class DisputeMoney(Db db, Ids ids, TimeProvider clock, Releasing releasing, Allocating allocating)
{
    /// <param name="withdrawn">What the bank holds now, by Stripe's balance.</param>
    public async Task MoveAsync(Dispute dispute, Payment payment, Money withdrawn, CancellationToken cancellation)
    {
        var difference = withdrawn - dispute.Away;
        if (difference.IsPositive)
            await WithdrawAsync(dispute, payment, difference, cancellation);
        else if (!difference.IsZero)
            await ReinstateAsync(dispute, payment, -difference, cancellation);
    }

    async Task WithdrawAsync(Dispute dispute, Payment payment, Money amount, CancellationToken cancellation)
    {
        var held = Money.Max(payment.Amount - payment.Returned, amount.Currency.Zero);
        var ofCredit = Money.Min(amount, held);
        await releasing.FreeAsync(
            payment, ofCredit, null, NoteOf(dispute, TimelineKind.DisputeWithdrawn), cancellation);
        db.Add(new Book(ids, clock.GetUtcNow()).Withdrawn(dispute, payment, amount, ofCredit));
        payment.Return(ofCredit);
        dispute.Move(amount);
    }

    async Task ReinstateAsync(Dispute dispute, Payment payment, Money amount, CancellationToken cancellation)
    {
        var ofLost = Money.Min(amount, await db.LostOfAsync(payment, cancellation));
        db.Add(new Book(ids, clock.GetUtcNow()).Reinstated(dispute, payment, amount, ofLost));
        payment.Return(ofLost - amount);
        dispute.Move(-amount);
        var rest = await GiveBackAsync(dispute, payment, amount - ofLost, cancellation);
        if (rest.IsPositive)
            db.Add(new Todo(ids.Next<Todo>(), payment.OrganizationId, TodoReason.Reinstated)
            {
                PaymentId = payment.Id, CustomerId = payment.CustomerId, DisputeId = dispute.Id,
                CreatedAt = clock.GetUtcNow(),
            });
    }

    /// <summary>To the invoices that it was taken off and that still wait for it; returns what none of them
    /// takes.</summary>
    async Task<Money> GiveBackAsync(
        Dispute dispute, Payment payment, Money amount, CancellationToken cancellation)
    {
        var taken = (await db.Allocations.Where(a => a.DisputeId == dispute.Id).GroupBy(a => a.InvoiceId)
            .Select(g => new { g.Key, Minor = -g.Sum(a => a.Amount.Minor) }).ToListAsync(cancellation))
            .Where(t => t.Minor > 0).ToDictionary(t => t.Key, t => amount with { Minor = t.Minor });
        var invoices = await db.LockInvoicesAsync(taken.Keys, cancellation);
        foreach (var invoice in invoices.Values.OrderBy(i => i.IssuedOn).ThenBy(i => i.Id).Where(i => i.IsPayable))
        {
            var part = Money.Min(Money.Min(taken[invoice.Id], invoice.Outstanding), amount);
            if (!part.IsPositive)
                continue;

            allocating.Move(payment, invoice, part, NoteOf(dispute, TimelineKind.DisputeReinstated));
            await db.HurryFormsAsync([invoice.Id], clock.GetUtcNow(), cancellation);
            amount -= part;
        }

        return amount;
    }

    static AllocationNote NoteOf(Dispute dispute, TimelineKind kind) => new(kind, null) { DisputeId = dispute.Id };
}

using Tamias.Web.Email;

namespace Tamias.Web.Payments;

/// <summary>Writes the money of a refund: what leaves, and what is here again when it fails. Inside the caller's
/// transaction, with the payment locked.</summary>
public sealed class RefundBooking(Db db, Ids ids, TimeProvider clock, Releasing releasing, RefundMails mails)
{
    /// <summary>The invoices that it would open again say that it was asked for, or that Stripe refused.</summary>
    public async Task TellAsync(
        Payment payment, Refund refund, TimelineKind kind, CancellationToken cancellation)
    {
        var plan = await releasing.PlanAsync(payment, refund.Amount, refund.InvoiceId, cancellation);
        var concerned = plan.Select(p => p.InvoiceId).ToList();
        foreach (var invoice in await db.Invoices.Where(i => concerned.Contains(i.Id)).ToListAsync(cancellation))
            db.Note(ids, invoice, kind, clock.GetUtcNow(), Note(kind, refund).Detail(payment, refund.Amount),
                refund.RequestedBy);
    }

    /// <summary>The money has left. What the payment does not hold any more is lost, but it is booked: it has
    /// moved.</summary>
    public async Task BookAsync(Payment payment, Refund refund, CancellationToken cancellation)
    {
        await releasing.FreeAsync(
            payment, refund.Amount, refund.InvoiceId, Note(TimelineKind.Refunded, refund), cancellation);
        await db.SaveChangesAsync(cancellation); // what is free now is asked of the database
        var free = Money.Max(await db.UnallocatedOfAsync(payment, cancellation), refund.Amount.Currency.Zero);
        var ofCredit = Money.Min(free, refund.Amount);
        db.Add(new Book(ids, clock.GetUtcNow()).Refunded(refund, payment, ofCredit));
        payment.Return(ofCredit);
        if (refund.StripeId.Length > 0)
            payment.FeeCheckAt = clock.GetUtcNow();
        refund.Booked(true);
        await db.DecideAsync(payment, refund.RequestedBy, clock.GetUtcNow(), cancellation);
        await mails.RefundedAsync(payment, refund, cancellation);
    }

    /// <summary>It did not reach the customer: a booked one is undone, and the merchant is told.</summary>
    public async Task FailAsync(Payment payment, Refund refund, CancellationToken cancellation)
    {
        var left = refund.IsBooked
            ? await UndoAsync(payment, refund, cancellation)
            : refund.Amount.Currency.Zero;
        if (refund.State == RefundState.Failed || left.IsPositive)
            db.Add(new Todo(ids.Next<Todo>(), payment.OrganizationId, TodoReason.RefundFailed)
            {
                PaymentId = payment.Id, InvoiceId = refund.InvoiceId, CustomerId = payment.CustomerId,
                CreatedAt = clock.GetUtcNow(),
            });
        await mails.FailedAsync(payment, refund, cancellation);
    }

    /// <returns>What became credit, because no invoice waited for it.</returns>
    async Task<Money> UndoAsync(Payment payment, Refund refund, CancellationToken cancellation)
    {
        var lost = Money.Min(await db.LostOfAsync(payment, cancellation), refund.Amount);
        db.Add(new Book(ids, clock.GetUtcNow()).RefundFailed(refund, payment, lost));
        payment.Return(lost - refund.Amount);
        refund.Booked(false);
        return await releasing.GiveBackAsync(
            payment, refund.Amount - lost, Note(TimelineKind.RefundFailed, refund), cancellation);
    }

    static AllocationNote Note(TimelineKind kind, Refund refund) => new(kind, refund.RequestedBy) { Refund = refund };
}

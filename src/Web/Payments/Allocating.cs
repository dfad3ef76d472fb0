namespace Tamias.Web.Payments;

/// <summary>Puts money to invoices by hand, and takes it off again: open forms closed first, rows locked in one
/// order.</summary>
public sealed class Allocating(Db db, Ids ids, TimeProvider clock, EndLiveAttempt ending)
{
    /// <summary>Closes open payment forms of these invoices. Called before the transaction, because Stripe is
    /// asked.</summary>
    public async Task<Refusal?> PrepareAsync(Spread spread, CancellationToken cancellation)
    {
        var known = db.Invoices.Where(i => spread.InvoiceIds.Contains(i.Id)).Select(i => i.Id);
        foreach (var id in await known.ToListAsync(cancellation))
            if (await ending.EndAsync(id, cancellation) is { } refusal)
                return refusal;
        return null;
    }

    /// <summary>Looked at again inside the transaction: a form may have been opened meanwhile.</summary>
    public async Task<Refusal?> OfferAsync(
        Spread spread, IReadOnlyDictionary<Id<Invoice>, Invoice> invoices, Money available,
        CancellationToken cancellation) =>
        spread.Offer(invoices, available) is { } refusal ? refusal
        : await db.Attempts.Paying(spread.InvoiceIds).AnyAsync(a => a.IsLive, cancellation)
            ? new("Somebody is paying this invoice at this moment. Wait a minute and try again.")
            : null;

    /// <summary>Books a part of a payment to an invoice; a negative part takes it off.</summary>
    public void Move(Payment payment, Invoice invoice, Money part, AllocationNote note)
    {
        var now = clock.GetUtcNow();
        var allocation = new Allocation(note.Id ?? ids.Next<Allocation>(), payment.OrganizationId, part)
        {
            PaymentId = payment.Id, InvoiceId = invoice.Id, At = now, DisputeId = note.DisputeId,
            RefundId = note.RefundId,
        };
        db.Allocate(ids, allocation, payment, invoice);
        db.Note(ids, invoice, note.Kind, now, note.Detail(payment, part), note.UserId);
    }
}

/// <summary>How an allocation is told on the invoice's timeline.</summary>
/// <param name="UserId">Null when Stripe caused it.</param>
/// <param name="Id">Given where the form brings it, so that the form counts once.</param>
public sealed record AllocationNote(TimelineKind Kind, Guid? UserId, Id<Allocation>? Id = null)
{
    /// <summary>The dispute on whose account it moves.</summary>
    public Id<Dispute>? DisputeId { get; init; }

    /// <summary>The refund that moves it, which its kind names: then the amount is told without a sign.</summary>
    public Refund? Refund { get; init; }

    public Id<Refund>? RefundId => Refund?.Id;

    public string Detail(Payment payment, Money part)
    {
        var about = Refund is { StripeId.Length: > 0 } refund ? refund.StripeId : payment.Reference;
        var shown = Refund is null ? part : Money.Max(part, -part);
        return about.Length > 0 ? $"{shown} · {about}" : $"{shown}";
    }
}

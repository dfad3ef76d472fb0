namespace Tamias.Web.Payments;

/// <summary>Gives money of a payment back because a person asks for it: written and committed first, then asked of
/// Stripe. What was received by hand is given back by hand, at once.</summary>
public sealed class RequestRefund(Db db, TimeProvider clock, AskRefund asking, RefundBooking booking)
{
    /// <summary>A form that is sent twice is one refund.</summary>
    public async Task<RefundAnswer> GoAsync(RefundWish wish, CancellationToken cancellation)
    {
        var written = await WriteAsync(wish, cancellation);
        if (written.Refund is not { State: RefundState.Asked } refund || !written.IsNew)
            return written;

        await asking.BeginAsync(refund, cancellation);
        return written with
        {
            Refund = await db.Refunds.AsNoTracking().FirstAsync(r => r.Id == refund.Id, cancellation),
        };
    }

    async Task<RefundAnswer> WriteAsync(RefundWish wish, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => DecideAsync(wish, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            return new(new("This form has been used already. Load the page again."));
        }
    }

    async Task<RefundAnswer> DecideAsync(RefundWish wish, CancellationToken cancellation)
    {
        var payment = await db.LockPaymentAsync(wish.PaymentId, cancellation);
        if (payment is null)
            return new(new("This payment is not there any more."));
        if (await db.Refunds.AsNoTracking().FirstOrDefaultAsync(
            r => r.Id == wish.Id && r.PaymentId == payment.Id, cancellation) is { } before)
            return new(null, before);
        if (await Refundable.OfferAsync(db, payment, wish, cancellation) is { } refusal)
            return new(refusal);

        var refund = wish.Refund(payment, clock.GetUtcNow(), await EmailAsync(payment, cancellation));
        refund.NextCheckAt = wish.ByHand ? null : RefundWork.NextCheck(refund, refund.CreatedAt);
        db.Add(refund);
        await (wish.ByHand
            ? HandOverAsync(payment, refund, cancellation)
            : booking.TellAsync(payment, refund, TimelineKind.RefundAsked, cancellation));
        return new(null, refund, IsNew: true);
    }

    /// <summary>Stripe refuses to give a transfer back to whom it cannot ask.</summary>
    /// <returns>Empty when the payment was no transfer, or no address is known.</returns>
    async Task<string> EmailAsync(Payment payment, CancellationToken cancellation) =>
        await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == payment.AttemptId, cancellation) is { } paid
        && AttemptLog.RequestOf(paid).Transfer is not null
        && await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == payment.CustomerId, cancellation)
            is { } customer
            ? customer.Emails.FirstOrDefault() ?? "" : "";

    Task HandOverAsync(Payment payment, Refund refund, CancellationToken cancellation)
    {
        refund.Hear(new() { StripeId = "", State = RefundState.Succeeded }, refund.CreatedAt);
        return booking.BookAsync(payment, refund, cancellation);
    }
}

/// <summary>How much of a payment a person wants to give back, and how.</summary>
/// <param name="Id">Brought by the form, so that the form counts once.</param>
public sealed record RefundWish(Id<Refund> Id, Id<Payment> PaymentId, Money Amount, Guid UserId)
{
    /// <summary>In Stripe's word; empty without one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>To be open again; without one, credit is given back first.</summary>
    public Id<Invoice>? InvoiceId { get; init; }

    /// <summary>No invoice is to be opened by it.</summary>
    public bool OnlyCredit { get; init; }

    /// <summary>The merchant hands the money over without Stripe.</summary>
    public bool ByHand { get; init; }

    /// <summary>The credit note that was issued for it.</summary>
    public Id<CreditNote>? CreditNoteId { get; init; }

    /// <param name="email">To which Stripe writes about a transfer; empty for other ways to pay.</param>
    public Refund Refund(Payment payment, DateTimeOffset at, string email = "") =>
        new(Id, payment.OrganizationId, payment.Id, Amount)
        {
            ConnectionId = ByHand ? null : payment.ConnectionId, Reason = Reason, InvoiceId = InvoiceId,
            CreditNoteId = CreditNoteId, CreatedAt = at, RequestedBy = UserId, Email = ByHand ? "" : email,
        };
}

/// <summary>Why nothing was written, or the refund as it stands.</summary>
public sealed record RefundAnswer(Refusal? Refusal, Refund? Refund = null, bool IsNew = false);

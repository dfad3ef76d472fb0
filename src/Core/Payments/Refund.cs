namespace Tamias;

/// <summary>Money given back of a payment. Asked for here: written before Stripe is asked. Made in Stripe's dashboard:
/// written when Stripe tells.</summary>
public sealed class Refund(Id<Refund> id, Id<Organization> organizationId, Id<Payment> paymentId, Money amount) : IOwned
{
    Refund() : this(default, default, default, Currency.Eur.Zero)
    {
    }

    /// <summary>Also the idempotency key.</summary>
    public Id<Refund> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Payment> PaymentId { get; private set; } = paymentId;

    public Money Amount { get; private set; } = amount;

    /// <summary>Null when the money was given back by hand.</summary>
    public Id<Connection>? ConnectionId { get; init; }

    /// <summary>Why, in Stripe's word: "requested_by_customer", "duplicate", "fraudulent"; empty without one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The invoice that it is taken off first, if the merchant chose one; otherwise credit is given back
    /// first.</summary>
    public Id<Invoice>? InvoiceId { get; init; }

    /// <summary>The credit note that was issued with it; what it lowers is not owed again.</summary>
    public Id<CreditNote>? CreditNoteId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it; null when it was made at Stripe.</summary>
    public Guid? RequestedBy { get; init; }

    public RefundState State { get; private set; } = RefundState.Asked;

    /// <summary>Stripe's "re_…", unique together with the connection; empty until Stripe has answered.</summary>
    public string StripeId { get; private set; } = "";

    /// <summary>Why it failed, in Stripe's word; empty when it did not.</summary>
    public string FailureReason { get; private set; } = "";

    /// <summary>The ledger has it: the money has left. False again after it failed.</summary>
    public bool IsBooked { get; private set; }

    /// <summary>When Stripe is asked about it next; null when its fate is known.</summary>
    public DateTimeOffset? NextCheckAt { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its money is spoken for, though the ledger does not have it yet.</summary>
    public bool IsHeld => State == RefundState.Asked;

    /// <summary>Stripe's word on it. A success can still turn into a failure; a failure is final.</summary>
    public void Hear(string stripeId, RefundState state, string failureReason, DateTimeOffset at)
    {
        if (State is RefundState.Failed or RefundState.Cancelled)
            return;

        (StripeId, FailureReason) = (stripeId, failureReason);
        if (State == RefundState.Succeeded && state is RefundState.Asked or RefundState.Pending)
            return;

        State = state;
        EndedAt = state is RefundState.Asked or RefundState.Pending ? null : at;
    }

    /// <summary>Stripe has not made it and never will: nothing was booked.</summary>
    public void Refuse(string reason, DateTimeOffset at) =>
        (State, FailureReason, EndedAt, NextCheckAt) = (RefundState.Failed, reason, at, null);

    /// <summary>The ledger has it, or has it no more.</summary>
    public void Booked(bool booked) => IsBooked = booked;
}

/// <summary>Where a refund stands.</summary>
public enum RefundState
{
    /// <summary>Written; Stripe's answer is not known yet.</summary>
    Asked,

    /// <summary>Stripe has taken it on; the customer's bank has not confirmed.</summary>
    Pending,
    Succeeded,

    /// <summary>The customer's bank refused it: the money is back.</summary>
    Failed,
    Cancelled,
}

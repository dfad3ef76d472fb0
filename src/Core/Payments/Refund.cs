namespace Tamias;

/// <summary>Money given back of a payment.</summary>
public sealed class Refund(Id<Refund> id, Id<Organization> organizationId, Id<Payment> paymentId, Money amount)
    : GivenBack<Refund>(id, organizationId, amount)
{
    Refund() : this(default, default, default, Currency.Eur.Zero)
    {
    }

    public Id<Payment> PaymentId { get; private set; } = paymentId;

    /// <summary>Null when the money was given back by hand.</summary>
    public Id<Connection>? ConnectionId { get; init; }

    /// <summary>Why, in Stripe's word: "requested_by_customer", "duplicate", "fraudulent"; empty without one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The invoice that it is taken off first, if the merchant chose one; otherwise credit is given back
    /// first.</summary>
    public Id<Invoice>? InvoiceId { get; init; }

    /// <summary>The credit note that was issued with it; what it lowers is not owed again.</summary>
    public Id<CreditNote>? CreditNoteId { get; init; }

    /// <summary>The ledger has it: the money has left. False again after it failed.</summary>
    public bool IsBooked { get; private set; }

    /// <summary>Its money is spoken for, though the ledger does not have it yet.</summary>
    public bool IsHeld => State == RefundState.Asked;

    /// <summary>The ledger has it, or has it no more.</summary>
    public void Booked(bool booked) => IsBooked = booked;
}

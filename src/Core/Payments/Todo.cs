namespace Tamias;

/// <summary>Something that a person must decide or look at.</summary>
public sealed class Todo(Id<Todo> id, Id<Organization> organizationId, TodoReason reason) : IOwned
{
    Todo() : this(default, default, default)
    {
    }

    public Id<Todo> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public TodoReason Reason { get; private set; } = reason;

    public Id<Payment>? PaymentId { get; init; }

    public Id<Invoice>? InvoiceId { get; init; }

    public Id<Estimate>? EstimateId { get; init; }

    public Id<Customer>? CustomerId { get; init; }

    public Id<Dispute>? DisputeId { get; init; }

    public Id<Payout>? PayoutId { get; init; }

    public Id<Connection>? ConnectionId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public Guid? DoneBy { get; set; }

    public int Version { get; private set; }
}

/// <summary>What a person must decide about or look at.</summary>
public enum TodoReason
{
    /// <summary>More came in than was owed: refund or keep as credit.</summary>
    Overpaid,

    /// <summary>Money for an invoice that is void.</summary>
    PaidWhileVoid,

    /// <summary>Money for an attempt that is not known here.</summary>
    UnknownReference,

    /// <summary>Stripe took another amount or currency than was asked for.</summary>
    UnexpectedAmount,

    /// <summary>A credit note freed money that had been paid: refund or keep as credit.</summary>
    CreditedAfterPayment,

    /// <summary>A refund did not reach the customer: they must be repaid another way.</summary>
    RefundFailed,

    /// <summary>A payer disputes a payment at their bank: answer it in time.</summary>
    Disputed,

    /// <summary>Money of a dispute has come back and no invoice was waiting for it.</summary>
    Reinstated,

    /// <summary>The lines of a payout do not add up to it.</summary>
    PayoutDiffers,

    /// <summary>Stripe warns that a payment may be fraud.</summary>
    FraudWarning,

    /// <summary>An event from Stripe could not be worked off.</summary>
    EventParked,

    /// <summary>A customer has changed their own details in the portal.</summary>
    DetailsChanged,

    /// <summary>A customer has written about an invoice or an estimate and waits for an answer.</summary>
    Asked,

    /// <summary>A late fee waits as a draft: issue it, or delete it.</summary>
    LateFeeDrafted,

    /// <summary>A customer has transferred more than was asked for, and it waits at Stripe.</summary>
    TransferLeft,
}

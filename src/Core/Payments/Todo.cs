namespace Tamias;

/// <summary>Something about money that a person must decide.</summary>
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

    public Id<Customer>? CustomerId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public Guid? DoneBy { get; set; }

    public int Version { get; private set; }
}

/// <summary>What a person must decide about.</summary>
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
}

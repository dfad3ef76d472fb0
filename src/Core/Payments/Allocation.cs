namespace Tamias;

/// <summary>Which part of a payment settles which invoice. A row is never changed; taking back is a negative
/// row.</summary>
public sealed class Allocation(Id<Allocation> id, Id<Organization> organizationId, Money amount) : IOwned
{
    Allocation() : this(default, default, Currency.Eur.Zero)
    {
    }

    public Id<Allocation> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public required Id<Payment> PaymentId { get; init; }

    public required Id<Invoice> InvoiceId { get; init; }

    public Money Amount { get; private set; } = amount;

    public required DateTimeOffset At { get; init; }

    /// <summary>The dispute that took this part off its invoice, or gave it back; the sum over them is what that
    /// invoice still waits for.</summary>
    public Id<Dispute>? DisputeId { get; init; }

    /// <summary>The refund that took this part off its invoice, or whose failure gave it back.</summary>
    public Id<Refund>? RefundId { get; init; }
}

namespace Tamias;

/// <summary>A small rest of an invoice that a person decided not to ask for. Taken back by a contrary entry, never
/// deleted.</summary>
public sealed class WriteOff(Id<WriteOff> id, Id<Organization> organizationId, Id<Invoice> invoiceId, Money amount)
    : IOwned
{
    WriteOff() : this(default, default, default, Currency.Eur.Zero)
    {
    }

    public Id<WriteOff> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Invoice> InvoiceId { get; private set; } = invoiceId;

    public Money Amount { get; private set; } = amount;

    /// <summary>In the words of the person.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    public DateTimeOffset? TakenBackAt { get; set; }

    public Guid? TakenBackBy { get; set; }

    public int Version { get; private set; }
}

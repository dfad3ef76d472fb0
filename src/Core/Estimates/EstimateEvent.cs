namespace Tamias;

/// <summary>Something that happened to an estimate, for its timeline.</summary>
public sealed class EstimateEvent(
    Id<EstimateEvent> id, Id<Organization> organizationId, Id<Estimate> estimateId, EstimateEventKind kind) : IOwned
{
    EstimateEvent() : this(default, default, default, default)
    {
    }

    public Id<EstimateEvent> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Estimate> EstimateId { get; private set; } = estimateId;

    public EstimateEventKind Kind { get; private set; } = kind;

    public required DateTimeOffset At { get; init; }

    /// <summary>The person who did it; null for the customer and the product itself.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What it was about, not translated: a number, an address, what the customer wrote.</summary>
    public string Detail { get; init; } = "";
}

/// <summary>What happened to an estimate.</summary>
public enum EstimateEventKind
{
    Created,
    Issued,
    Sent,
    SendFailed,
    Opened,
    Accepted,
    Declined,

    /// <summary>Its answer was taken back.</summary>
    Reopened,

    /// <summary>The customer wrote about it.</summary>
    Asked,

    /// <summary>The merchant wrote to the customer.</summary>
    Replied,

    /// <summary>A file was put beside it.</summary>
    Attached,

    /// <summary>A file beside it was taken away.</summary>
    Detached,
    Invoiced,
}

namespace Tamias;

/// <summary>Something that happened to an invoice, for its timeline.</summary>
public sealed class TimelineEntry(Id<TimelineEntry> id, Id<Organization> organizationId, Id<Invoice> invoiceId) : IOwned
{
    TimelineEntry() : this(default, default, default)
    {
    }

    public Id<TimelineEntry> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Invoice> InvoiceId { get; private set; } = invoiceId;

    public required TimelineKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person who did it; null for the customer, Stripe and the product itself.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What it was about, not translated: an address, an amount, Stripe's id or code.</summary>
    public string Detail { get; init; } = "";
}

/// <summary>What happened to an invoice.</summary>
public enum TimelineKind
{
    Created,
    Issued,

    /// <summary>Its number at the tax authority was written down.</summary>
    MarkRecorded,
    Sent,
    SendFailed,

    /// <summary>A person says that it reached the customer by other means.</summary>
    SentOtherwise,
    Opened,
    Tried,
    Declined,
    Abandoned,
    InProgress,
    Failed,
    Paid,
    PaidInPart,
    Overpaid,
    RecordedByHand,

    /// <summary>A line of the bank's statement told of it.</summary>
    FoundInStatement,
    TakenBack,
    Voided,
    GatewaysChanged,
    RefundAsked,
    Refunded,
    RefundFailed,
    Disputed,
    DisputeWithdrawn,
    DisputeReinstated,
    DisputeClosed,
    CreditNoteIssued,
    WrittenOff,
    WriteOffTakenBack,
    CreditApplied,

    /// <summary>A credit note took paid money off it; that is the customer's credit now.</summary>
    Freed,

    /// <summary>The customer was reminded of it.</summary>
    Reminded,

    /// <summary>Reminders were switched off or on, or wait for a promised day.</summary>
    RemindersChanged,

    /// <summary>A file was put beside it.</summary>
    Attached,

    /// <summary>Such a file was taken away.</summary>
    Detached,

    /// <summary>The customer wrote about it.</summary>
    Asked,

    /// <summary>The merchant wrote about it.</summary>
    Answered,

    /// <summary>A rule has charged for its being late, by an invoice of its own.</summary>
    LateFeeMade,

    /// <summary>The draft of such an invoice was deleted: it is not charged.</summary>
    LateFeeDropped,

    /// <summary>The merchant charges no late fees for it.</summary>
    LateFeesWaived,

    /// <summary>Late fees are charged for it again.</summary>
    LateFeesWanted,

    /// <summary>The customer was told that a saved method will be charged for it.</summary>
    ChargeAnnounced,

    /// <summary>It is not charged to a saved method after all.</summary>
    ChargeStopped,

    /// <summary>The customer was told where to transfer.</summary>
    TransferAwaited,

    /// <summary>Something of a transfer has come, and not all.</summary>
    TransferCame,
}

namespace Tamias;

/// <summary>A message to be sent, committed together with its cause and sent once.</summary>
public sealed class Mail(Id<Mail> id, Id<Organization> organizationId, MailKind kind, string cause) : IOwned
{
    string buttonUrl = "";

    Mail() : this(default, default, default, "")
    {
    }

    /// <summary>Also the local part of its Message-ID, so that the unavoidable second copy is recognised.</summary>
    public Id<Mail> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public MailKind Kind { get; private set; } = kind;

    /// <summary>What it is sent for; unique in the organization, so that each mail is written once.</summary>
    public string Cause { get; private set; } = cause;

    public Id<Invoice>? InvoiceId { get; init; }

    public Id<Payment>? PaymentId { get; init; }

    public Id<CreditNote>? CreditNoteId { get; init; }

    public Id<Estimate>? EstimateId { get; init; }

    /// <summary>Whose statement it brings; null for every other mail.</summary>
    public Id<Customer>? CustomerId { get; init; }

    /// <summary>The first day of such a statement.</summary>
    public DateOnly? StatementFrom { get; init; }

    /// <summary>The last day of such a statement.</summary>
    public DateOnly? StatementUntil { get; init; }

    /// <summary>Of a reminder that a rule has sent.</summary>
    public Id<ReminderRule>? ReminderRuleId { get; init; }

    /// <summary>The due date that such a reminder is about.</summary>
    public DateOnly? ReminderDueOn { get; init; }

    /// <summary>Addresses separated by commas.</summary>
    public required string To { get; init; }

    public string Cc { get; init; } = "";

    public string ReplyTo { get; init; } = "";

    /// <summary>Shown as sender beside the installation's own address.</summary>
    public string FromName { get; init; } = "";

    public required string Subject { get; init; }

    /// <summary>Plain text; the HTML part is drawn from it.</summary>
    public required string Body { get; init; }

    /// <summary>Address behind the one button of the HTML part; empty without a button.</summary>
    public string ButtonUrl
    {
        get => buttonUrl;
        init => buttonUrl = value;
    }

    public string ButtonText { get; init; } = "";

    public bool AttachesPdf { get; init; }

    /// <summary>The files that the customer may have of the invoice go along.</summary>
    public bool AttachesFiles { get; init; }

    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Tries { get; set; }

    /// <summary>Not to be sent before; also the lease while one node is sending.</summary>
    public DateTimeOffset NotBeforeAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up; a person must look.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    public string LastError { get; set; } = "";

    public int Version { get; private set; }

    /// <summary>An address that signs in is not kept once the mail has left.</summary>
    public void ForgetLink() => buttonUrl = "";
}

/// <summary>To whom a mail goes, and about what.</summary>
public enum MailKind
{
    /// <summary>An invoice to its customer.</summary>
    Invoice,

    /// <summary>A credit note to its customer.</summary>
    CreditNote,

    /// <summary>An estimate to its customer.</summary>
    Estimate,

    /// <summary>A statement to its customer.</summary>
    Statement,

    /// <summary>A receipt to the customer on payment.</summary>
    Receipt,

    /// <summary>To the customer: their bank did not carry out a payment, or took it back.</summary>
    Unpaid,

    /// <summary>To the customer: an invoice is due or overdue.</summary>
    Reminder,

    /// <summary>To the customer: the merchant has written about an invoice.</summary>
    Answer,

    /// <summary>To the customer: a link that signs in to the portal, once.</summary>
    Portal,

    /// <summary>To the customer: what they let be paid automatically will be charged, or something about
    /// that.</summary>
    AutomaticPayment,

    /// <summary>A notice to the merchant.</summary>
    Notice,
}

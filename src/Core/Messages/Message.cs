namespace Tamias;

/// <summary>What a customer asks about an invoice or an estimate, or the merchant answers. Once written it stays as it
/// is.</summary>
public sealed class Message(Id<Message> id, Id<Organization> organizationId) : IOwned
{
    /// <summary>Characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Messages of a customer in a row without an answer: the address is known to whoever has the
    /// mail.</summary>
    public const int MostUnanswered = 10;

    Message() : this(default, default)
    {
    }

    public Id<Message> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>That it is about; null when it is about an estimate.</summary>
    public Id<Invoice>? InvoiceId { get; init; }

    /// <summary>That it is about; null when it is about an invoice.</summary>
    public Id<Estimate>? EstimateId { get; init; }

    /// <summary>Of the form it was written on; a document has each once.</summary>
    public required string Token { get; init; }

    /// <summary>Plain text as it was typed.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who of the merchant's people wrote it; null for the customer.</summary>
    public Guid? UserId { get; init; }

    public bool IsOfCustomer => UserId is null;
}

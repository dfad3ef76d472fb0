namespace Tamias;

/// <summary>A customer's card or bank account that may be charged for what falls due, with the consent that allows it.
/// Kept at Stripe; here are its ids alone.</summary>
public sealed class SavedMethod(Id<SavedMethod> id, Id<Organization> organizationId, Id<Customer> customerId) : IOwned
{
    SavedMethod() : this(default, default, default)
    {
    }

    public Id<SavedMethod> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Customer> CustomerId { get; private set; } = customerId;

    /// <summary>The payment at which the customer agreed; until it succeeds nothing is kept.</summary>
    public required Id<Attempt> AttemptId { get; init; }

    public required Id<Gateway> GatewayId { get; init; }

    public required Id<Connection> ConnectionId { get; init; }

    /// <summary>What the customer ticked.</summary>
    public required Consent Consent { get; init; }

    /// <summary>Stripe's id of the customer it is kept for, "cus_…"; empty until kept.</summary>
    public string HolderId { get; private set; } = "";

    /// <summary>Stripe's id of it, "pm_…"; empty until kept.</summary>
    public string MethodId { get; private set; } = "";

    /// <summary>"Visa •••• 4242".</summary>
    public string Title { get; private set; } = "";

    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>It is charged for what falls due on this day of the merchant's or later.</summary>
    public DateOnly DueFrom { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Meaningless while it has not ended.</summary>
    public SavedMethodEnd Ending { get; private set; }

    /// <summary>When Stripe is next asked to forget it; null when it need not be.</summary>
    public DateTimeOffset? ForgetAt { get; set; }

    /// <summary>When the customer's invoices are next looked through for one that falls due; null when they need not
    /// be.</summary>
    public DateTimeOffset? LookAt { get; set; }

    public int Version { get; private set; }

    public KeptMethod Kept => new(HolderId, MethodId);

    /// <summary>May be charged.</summary>
    public bool IsUsable => KeptAt is not null && EndedAt is null;

    /// <summary>Stripe has kept it.</summary>
    /// <param name="today">The merchant's.</param>
    public void Keep(KeptMethod kept, string title, DateTimeOffset at, DateOnly today)
    {
        (HolderId, MethodId, Title) = (kept.HolderId, kept.MethodId, title);
        (KeptAt, LookAt, DueFrom) = (at, at, today);
    }

    /// <summary>The bank gave out another card in its place, and Stripe goes on with that.</summary>
    public void Rename(string title) => Title = title;

    /// <summary>It is not charged any more. A second end changes nothing.</summary>
    public void EndAs(SavedMethodEnd end, DateTimeOffset at)
    {
        if (EndedAt is not null)
            return;

        (EndedAt, Ending, LookAt) = (at, end, null);
        ForgetAt = end == SavedMethodEnd.GoneAtStripe || MethodId.Length == 0 ? null : at;
    }
}

/// <summary>What a customer agreed to, and how it can be shown later that they did.</summary>
/// <param name="Text">The sentences beside the tick, as they were read.</param>
/// <param name="Language">"el" or "en".</param>
/// <param name="Address">The network address from which it was sent; empty when not known.</param>
/// <remarks>Source: docs.stripe.com/payments/save-and-reuse, on what a merchant keeps of a customer's
/// agreement.</remarks>
public sealed record Consent(string Text, string Language, DateTimeOffset At, string Address);

/// <summary>Why a saved method is not charged any more.</summary>
public enum SavedMethodEnd
{
    /// <summary>The customer stopped it.</summary>
    StoppedByCustomer,
    StoppedByMerchant,

    /// <summary>The customer agreed anew, with another.</summary>
    Replaced,

    /// <summary>Taken away in Stripe's dashboard, or by the bank's network.</summary>
    GoneAtStripe,

    /// <summary>The bank says that it is no good any more.</summary>
    RefusedByBank,
}

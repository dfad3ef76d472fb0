using System.Text.Json.Serialization;

namespace Tamias;

/// <summary>What Stripe is asked for one payment; stored with the attempt and sent unchanged however often it is
/// sent.</summary>
public sealed record CheckoutRequest
{
    public required string AttemptId { get; init; }

    /// <summary>Whose it is, so that money which outlives its attempt is still recognised.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>What is paid; for several invoices their numbers.</summary>
    public required string InvoiceNumber { get; init; }

    /// <summary>All that is asked for; the sum of the lines where there are any.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>One for each of several invoices; empty for one.</summary>
    public IReadOnlyList<CheckoutLine> Lines { get; init; } = [];

    public required string Currency { get; init; }

    /// <summary>What the payer reads beside the amount.</summary>
    public required string Description { get; init; }

    /// <summary>Empty when not known: Stripe then asks for it.</summary>
    public string Email { get; init; } = "";

    /// <summary>A language of Stripe's list: "el", "en" or "auto".</summary>
    public required string Locale { get; init; }

    /// <summary>Empty for a charge, which leads nowhere.</summary>
    public string SuccessUrl { get; init; } = "";

    /// <summary>Empty for a charge.</summary>
    public string CancelUrl { get; init; } = "";

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The customer agreed that Stripe keeps what they pay with, for later charges.</summary>
    public bool KeepsMethod { get; init; }

    /// <summary>Set when there is no form: what was kept is charged, and the customer is not there.</summary>
    public KeptMethod? Charges { get; init; }

    /// <summary>Set when there is no form: the customer is told where to transfer.</summary>
    public TransferWish? Transfer { get; init; }

    /// <summary>The payer fills in a form at Stripe.</summary>
    [JsonIgnore]
    public bool HasForm => Charges is null && Transfer is null;
}

/// <summary>A means of payment that Stripe keeps.</summary>
/// <param name="HolderId">Stripe's customer, "cus_…".</param>
/// <param name="MethodId">"pm_…".</param>
public sealed record KeptMethod(string HolderId, string MethodId);

/// <summary>One of several invoices that are paid at one form.</summary>
/// <param name="AmountMinor">What of it is paid.</param>
public sealed record CheckoutLine(string InvoiceNumber, long AmountMinor)
{
    /// <summary>Stripe's most for one form.</summary>
    /// <remarks>Source: docs.stripe.com/api/checkout/sessions/create, <c>line_items</c>.</remarks>
    public const int Most = 100;
}

/// <summary>What Stripe says about one Checkout Session, or about one payment without a form, read at that
/// moment.</summary>
public sealed record Checkout
{
    /// <summary>"cs_…"; without a form its payment's, "pi_…".</summary>
    public required string SessionId { get; init; }

    public required CheckoutState State { get; init; }

    /// <summary>Where the payer pays; only while open.</summary>
    public string Url { get; init; } = "";

    /// <summary>What we wrote on it; empty on sessions that are not ours.</summary>
    public string AttemptId { get; init; } = "";

    /// <summary>What we wrote on it; empty on sessions that are not ours.</summary>
    public string OrganizationId { get; init; } = "";

    public string PaymentIntentId { get; init; } = "";

    public string ChargeId { get; init; } = "";

    /// <summary>What Stripe took, in the session's currency; only when paid.</summary>
    public Money? Received { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>"Visa •••• 4242".</summary>
    public string MethodText { get; init; } = "";

    /// <summary>What Stripe has kept for later charges; only when paid, and null when nothing was to be kept.</summary>
    public KeptMethod? Kept { get; init; }

    /// <summary>Where the payer is to transfer; only while that is awaited.</summary>
    public AwaitedTransfer? Transfer { get; init; }

    /// <summary>The code of the last refusal: "card_declined"; empty without one.</summary>
    public string LastError { get; init; } = "";

    /// <summary>What Stripe advises after a refused charge: "do_not_try_again"; mostly empty.</summary>
    public string Advice { get; init; } = "";

    public bool Livemode { get; init; }
}

/// <summary>Where a payment form at Stripe stands.</summary>
public enum CheckoutState
{
    /// <summary>The payer has not finished; a decline leaves it open. Of a charge: nobody has made it yet.</summary>
    Open,

    /// <summary>The payer knows where to transfer, and it has not come, or not all: not paid, and can be called
    /// off.</summary>
    Awaiting,
    Paid,

    /// <summary>Finished by the payer, but the bank has not confirmed: not paid.</summary>
    InProgress,

    /// <summary>The bank's final no after the payer had finished, or to a charge.</summary>
    Failed,
    Expired,
}

namespace Tamias;

/// <summary>What Stripe says about one refund, read at that moment.</summary>
public sealed record RefundNews
{
    /// <summary>"re_…", or "pyr_…" for some ways to pay.</summary>
    public required string StripeId { get; init; }

    public required RefundState State { get; init; }

    /// <summary>Of the payment it gives back; empty for money that no payment had taken, and for charges that were made
    /// without one, which are never ours.</summary>
    public string PaymentIntentId { get; init; } = "";

    /// <summary>Stripe's customer, "cus_…"; empty without one.</summary>
    public string HolderId { get; init; } = "";

    /// <summary>Stripe has asked the payer by e-mail to which account.</summary>
    public bool AwaitsPayer { get; init; }

    /// <summary>To which Stripe writes about it; empty when it needs not.</summary>
    public string Email { get; init; } = "";

    /// <summary>Null when it is in a currency that is not known here.</summary>
    public Money? Amount { get; init; }

    /// <summary>In Stripe's word: "requested_by_customer"; empty without one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In Stripe's word: "lost_or_stolen_card"; empty while it has not failed.</summary>
    public string FailureReason { get; init; } = "";

    /// <summary>What we wrote on it; empty on a refund that was not asked for here.</summary>
    public string RefundId { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What Stripe is asked for one refund: all of it from stored rows, so that asking again asks the
/// same.</summary>
/// <param name="RefundId">Also the idempotency key.</param>
/// <param name="OrganizationId">Written on it beside our id.</param>
public sealed record RefundRequest(string RefundId, string OrganizationId, string PaymentIntentId, Money Amount)
{
    /// <summary>In Stripe's word; empty without one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>To which Stripe writes when it does not know the payer's account; only for bank transfers.</summary>
    public string Email { get; init; } = "";
}

/// <summary>What Stripe is asked for sending back what no payment has taken: all of it from stored rows.</summary>
/// <param name="ReturnId">Also the idempotency key.</param>
/// <param name="OrganizationId">Written on it beside our id.</param>
/// <param name="HolderId">Stripe's customer, "cus_…".</param>
/// <param name="Email">To which Stripe writes when it does not know their account.</param>
public sealed record ReturnRequest(
    string ReturnId, string OrganizationId, string HolderId, Money Amount, string Email);

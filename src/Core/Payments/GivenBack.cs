namespace Tamias;

/// <summary>Money that goes back, with where that stands. Asked for here: written before Stripe is asked. Made in
/// Stripe's dashboard: written when Stripe tells.</summary>
public abstract class GivenBack<T>(Id<T> id, Id<Organization> organizationId, Money amount) : IOwned
{
    /// <summary>Also the idempotency key.</summary>
    public Id<T> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Money Amount { get; private set; } = amount;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it; null when it was made at Stripe.</summary>
    public Guid? RequestedBy { get; init; }

    /// <summary>To which Stripe writes when money of a bank transfer goes back and it does not know to which account;
    /// empty for other ways to pay.</summary>
    public string Email { get; init; } = "";

    public RefundState State { get; private set; } = RefundState.Asked;

    /// <summary>Stripe's "re_…"; empty until Stripe has answered.</summary>
    public string StripeId { get; private set; } = "";

    /// <summary>Stripe does not know to which account, and has asked the payer by e-mail. Without an answer within 45
    /// days it fails.</summary>
    /// <remarks>Source: docs.stripe.com/payments/customer-balance/refunding.</remarks>
    public bool AwaitsPayer { get; private set; }

    /// <summary>Why it failed, in Stripe's word; empty when it did not.</summary>
    public string FailureReason { get; private set; } = "";

    /// <summary>When Stripe is asked about it next; null when its fate is known.</summary>
    public DateTimeOffset? NextCheckAt { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Stripe's word on it. A success can still turn into a failure; a failure is final.</summary>
    public void Hear(RefundNews news, DateTimeOffset at)
    {
        if (State is RefundState.Failed or RefundState.Cancelled)
            return;

        (StripeId, FailureReason, AwaitsPayer) = (news.StripeId, news.FailureReason, news.AwaitsPayer);
        if (State == RefundState.Succeeded && news.State is RefundState.Asked or RefundState.Pending)
            return;

        State = news.State;
        EndedAt = State is RefundState.Asked or RefundState.Pending ? null : at;
    }

    /// <summary>Stripe has not made it and never will: nothing was booked.</summary>
    public void Refuse(string reason, DateTimeOffset at) =>
        (State, FailureReason, EndedAt, NextCheckAt) = (RefundState.Failed, reason, at, null);
}

/// <summary>Where money that goes back stands.</summary>
public enum RefundState
{
    /// <summary>Written; Stripe's answer is not known yet.</summary>
    Asked,

    /// <summary>Stripe has taken it on; the customer's bank has not confirmed.</summary>
    Pending,
    Succeeded,

    /// <summary>The customer's bank refused it: the money is back.</summary>
    Failed,
    Cancelled,
}

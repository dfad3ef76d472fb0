namespace Tamias;

/// <summary>Money that came in, as the bank's statement says, until somebody has said what it is.</summary>
/// <param name="key">Of <see cref="StatedLine.Keys"/>; unique in its organization.</param>
public sealed class BankLine(Id<BankLine> id, Id<Organization> organizationId, string key) : IOwned
{
    BankLine() : this(default, default, "")
    {
    }

    public Id<BankLine> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public string Key { get; private set; } = key;

    public required Id<BankStatement> StatementId { get; init; }

    /// <summary>The bank transfer whose account it came into.</summary>
    public required Id<Gateway> GatewayId { get; init; }

    /// <summary>Negative when the bank took back what had come in.</summary>
    public required Money Amount { get; init; }

    public required LineFacts Facts { get; init; }

    public BankLineState State { get; private set; } = BankLineState.Open;

    /// <summary>What it is recorded as; a payment is recorded for one line only.</summary>
    public Id<Payment>? PaymentId { get; private set; }

    /// <summary>The payout of Stripe that it is.</summary>
    public Id<Payout>? PayoutId { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>May it be said now what this line is?</summary>
    public Refusal? OfferDecision() => State == BankLineState.Open
        ? null
        : new("It has been decided already what this line of the statement is.");

    /// <summary>Is this the payment that the line tells of?</summary>
    public Refusal? OfferPayment(Payment payment) =>
        OfferDecision()
        ?? (payment is { IsByHand: true, ReversedAt: null } && payment.Amount == Amount
            ? null
            : new("This payment is another one: a line of a statement is a payment of its amount that was recorded by hand."));

    /// <summary>Is this the payout that the line tells of?</summary>
    public Refusal? OfferPayout(Payout payout) =>
        OfferDecision()
        ?? (payout.Amount == Amount && !payout.HasFailed
            ? null
            : new("This payout is another one: its amount is {0}.", payout.Amount));

    public void IsPayment(Id<Payment> payment, Guid by, DateTimeOffset at)
    {
        Decide(BankLineState.Recorded, by, at);
        PaymentId = payment;
    }

    public void IsPayout(Id<Payout> payout, Guid by, DateTimeOffset at)
    {
        Decide(BankLineState.Payout, by, at);
        PayoutId = payout;
    }

    /// <summary>It is no customer's payment.</summary>
    public void SetAside(Guid by, DateTimeOffset at) => Decide(BankLineState.SetAside, by, at);

    /// <summary>Nothing is said of it any more: its payment was taken back, or somebody erred.</summary>
    public void Reopen() =>
        (State, PaymentId, PayoutId, DecidedAt, DecidedBy) = (BankLineState.Open, null, null, null, null);

    void Decide(BankLineState state, Guid by, DateTimeOffset at)
    {
        if (OfferDecision() is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        (State, DecidedBy, DecidedAt) = (state, by, at);
    }
}

/// <summary>What is known of a line of a bank's statement.</summary>
public enum BankLineState
{
    /// <summary>Nobody has said yet what it is.</summary>
    Open,

    /// <summary>It is a customer's payment, which is recorded.</summary>
    Recorded,

    /// <summary>It is a payout of Stripe, whose payments are recorded already.</summary>
    Payout,

    /// <summary>It is no customer's payment.</summary>
    SetAside,
}

namespace Tamias;

/// <summary>Money that has moved. Never refused, never deleted.</summary>
public sealed class Payment(Id<Payment> id, Id<Organization> organizationId, Money amount) : IOwned
{
    Payment() : this(default, default, Currency.Eur.Zero)
    {
    }

    public Id<Payment> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>Null when Stripe reports money that belongs to no customer known here.</summary>
    public Id<Customer>? CustomerId { get; init; }

    public Money Amount { get; private set; } = amount;

    public required PaymentMethod Method { get; init; }

    /// <summary>The day the money is counted from.</summary>
    public required DateOnly ReceivedOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it by hand; null when Stripe reported it.</summary>
    public Guid? RecordedBy { get; init; }

    public Id<Gateway>? GatewayId { get; init; }

    public Id<Connection>? ConnectionId { get; init; }

    public Id<Attempt>? AttemptId { get; init; }

    /// <summary>Stripe's "pi_…"; unique together with the connection, so that money is booked once.</summary>
    public string? PaymentIntentId { get; init; }

    /// <summary>Stripe's "ch_…".</summary>
    public string ChargeId { get; init; } = "";

    /// <summary>False when no money moved because the connection is in Stripe's test mode.</summary>
    public bool Livemode { get; init; } = true;

    /// <summary>How it was paid in words of the method: "Visa •••• 4242", a bank's reference.</summary>
    public string Reference { get; set; } = "";

    public string PrivateNotes { get; set; } = "";

    /// <summary>A mistake of the hand, taken back by a contrary entry; never set for money that Stripe
    /// reported.</summary>
    public DateTimeOffset? ReversedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsByHand => PaymentIntentId is null;

    /// <summary>May this record be taken back?</summary>
    public Refusal? OfferReversal() => this switch
    {
        { IsByHand: false } => new("Stripe has moved this money; it is refunded, not taken back."),
        { ReversedAt: not null } => new("This payment has been taken back already."),
        _ => null,
    };

    public void Reverse(DateTimeOffset at) =>
        ReversedAt = OfferReversal() is { } refusal ? throw new InvalidOperationException(refusal.ToString()) : at;
}

/// <summary>How money came in.</summary>
public enum PaymentMethod
{
    Stripe,
    Cash,
    BankTransfer,
    Iris,
    Other,
}

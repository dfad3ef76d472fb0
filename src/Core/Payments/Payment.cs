namespace Tamias;

/// <summary>Money that has moved. Never refused, never deleted.</summary>
public sealed class Payment(Id<Payment> id, Id<Organization> organizationId, Money amount) : IOwned
{
    Id<Customer>? customerId;

    Payment() : this(default, default, Currency.Eur.Zero)
    {
    }

    public Id<Payment> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>Null when Stripe reports money that belongs to no customer known here, until a person says
    /// whose.</summary>
    public Id<Customer>? CustomerId
    {
        get => customerId;
        init => customerId = value;
    }

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

    /// <summary>What of it has left again, by refunds and disputes; kept beside the ledger and proved equal by
    /// <c>verify</c>. What a bank took beyond the whole of it is lost and stands in the ledger alone.</summary>
    public Money Returned { get; private set; } = amount.Currency.Zero;

    /// <summary>When Stripe is asked about its fee next; null when that is known or there is none.</summary>
    public DateTimeOffset? FeeCheckAt { get; set; }

    public int Version { get; private set; }

    public bool IsByHand => PaymentIntentId is null;

    /// <summary>May this record be taken back?</summary>
    public Refusal? OfferReversal() => this switch
    {
        { IsByHand: false } => new("Stripe has moved this money; it is refunded, not taken back."),
        { Returned.IsZero: false } => new("Part of this payment has been given back, so it cannot be taken back."),
        { ReversedAt: not null } => new("This payment has been taken back already."),
        _ => null,
    };

    /// <summary>May so much of it be given back?</summary>
    /// <param name="kept">What has not left and is not about to.</param>
    /// <param name="atStripe">False when it is given back by hand: then Stripe's steps do not count.</param>
    public Refusal? OfferRefund(Money part, Money kept, bool atStripe) => this switch
    {
        { ReversedAt: not null } => new("This payment has been taken back already."),
        _ when atStripe && IsByHand => new("Stripe knows nothing of this payment. Give it back by hand."),
        _ when !kept.IsPositive => new("All of this payment has been given back already."),
        _ when !part.IsPositive => new("Enter an amount above zero."),
        _ when part > kept => new("At most {0} of this payment can be given back.", kept),
        _ when atStripe && part.Minor % part.Currency.Step != 0 =>
            new("Stripe gives back multiples of {0} only.", part with { Minor = part.Currency.Step }),
        _ => null,
    };

    /// <summary>A person has said whose it is; it is said once.</summary>
    public void BelongTo(Id<Customer> customer) => customerId = customerId is null
        ? customer
        : throw new InvalidOperationException("This payment has a customer.");

    /// <summary>Counts money that has left; the ledger has it already. Negative when it is here again.</summary>
    public void Return(Money part) => Returned += part;

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

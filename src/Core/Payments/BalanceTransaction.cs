namespace Tamias;

/// <summary>One line of the merchant's balance at Stripe: what a charge, refund or dispute brought or took, and
/// Stripe's fee for it. In the currency that the account is settled in.</summary>
public sealed class BalanceTransaction(
    Id<BalanceTransaction> id, Id<Organization> organizationId, Id<Connection> connectionId, string stripeId) : IOwned
{
    BalanceTransaction() : this(default, default, default, "")
    {
    }

    public Id<BalanceTransaction> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Connection> ConnectionId { get; private set; } = connectionId;

    /// <summary>Stripe's "txn_…"; unique together with the connection.</summary>
    public string StripeId { get; private set; } = stripeId;

    /// <summary>In Stripe's word: "charge", "refund", "adjustment", "stripe_fee", "payout".</summary>
    public required string Type { get; init; }

    /// <summary>Before the fee; negative when money left.</summary>
    public required Money Amount { get; init; }

    public required Money Fee { get; init; }

    /// <summary>From the payment's currency to this one, as Stripe wrote it; empty when both are the same.</summary>
    public string ExchangeRate { get; init; } = "";

    /// <summary>Stripe's id of what caused it: "ch_…", "re_…", "dp_…", "po_…".</summary>
    public string SourceId { get; init; } = "";

    public Id<Payment>? PaymentId { get; set; }

    /// <summary>With which payout it went to the bank; null while it has not.</summary>
    public Id<Payout>? PayoutId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the merchant may dispose of it.</summary>
    public required DateTimeOffset AvailableAt { get; init; }

    public Money Net => Amount - Fee;

    public static BalanceTransaction Of(
        BalanceLine line, Id<BalanceTransaction> id, Id<Organization> organizationId, Id<Connection> connectionId) =>
        new(id, organizationId, connectionId, line.Id)
        {
            Type = line.Type, Amount = line.Amount, Fee = line.Fee, ExchangeRate = line.ExchangeRate,
            SourceId = line.SourceId, CreatedAt = line.CreatedAt, AvailableAt = line.AvailableAt,
        };
}

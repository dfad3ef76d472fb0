namespace Tamias;

/// <summary>A payer's objection at their bank against a payment. Its labels come and go; money moves only when Stripe
/// says that funds were withdrawn or reinstated.</summary>
public sealed class Dispute(
    Id<Dispute> id, Id<Organization> organizationId, Id<Payment> paymentId, Id<Connection> connectionId,
    string stripeId)
    : IOwned
{
    Dispute() : this(default, default, default, default, "")
    {
    }

    public Id<Dispute> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Payment> PaymentId { get; private set; } = paymentId;

    public Id<Connection> ConnectionId { get; private set; } = connectionId;

    /// <summary>Stripe's "dp_…" or "du_…"; unique together with the connection.</summary>
    public string StripeId { get; private set; } = stripeId;

    /// <summary>What is disputed, in the payment's currency; can be less or more than the payment.</summary>
    public Money Amount { get; private set; } = Currency.Eur.Zero;

    /// <summary>In Stripe's word, which may be new to us: "needs_response", "won", "warning_closed".</summary>
    public string Status { get; private set; } = "";

    /// <summary>In Stripe's word: "fraudulent", "product_not_received".</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Until when the bank takes evidence; null when it wants none.</summary>
    public DateTimeOffset? EvidenceDueAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What has left because of it, as the ledger has it.</summary>
    public Money Withdrawn { get; private set; } = Currency.Eur.Zero;

    /// <summary>How often money has moved for it, to name each move in the ledger.</summary>
    public int Moves { get; private set; }

    /// <summary>May the payment still be refunded while it is open? Stripe decides.</summary>
    public bool IsChargeRefundable { get; private set; }

    /// <summary>When Stripe's answer came that this row follows: what was asked before may be older.</summary>
    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>The owner was warned of the deadline.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    public int Version { get; private set; }

    /// <summary>The bank only asks; no money has been taken.</summary>
    public bool IsInquiry => Status.StartsWith("warning_", StringComparison.Ordinal);

    /// <summary>The merchant has something to do until <see cref="EvidenceDueAt"/>.</summary>
    public bool NeedsResponse => Status.EndsWith("needs_response", StringComparison.Ordinal);

    /// <summary>The bank has decided, as far as banks ever do: a lost one can still be won.</summary>
    public bool IsClosed => Status is "won" or "lost" or "warning_closed" or "prevented";

    /// <summary>What of the money is away now; zero before the first move.</summary>
    public Money Away => Moves == 0 ? Amount.Currency.Zero : Withdrawn;

    /// <summary>The row says the same already, labels and money.</summary>
    public bool Says(ReportedDispute told) =>
        (Amount, Status, Reason, Away) == (told.Amount, told.Status, told.Reason, told.Withdrawn)
        && (EvidenceDueAt, IsChargeRefundable) == (told.EvidenceDueAt, told.IsChargeRefundable);

    /// <summary>Follows Stripe's labels; money is moved apart from them.</summary>
    /// <param name="readAt">When Stripe's answer had come.</param>
    public void Hear(ReportedDispute told, DateTimeOffset readAt)
    {
        (Amount, Status, Reason, OpenedAt) = (told.Amount, told.Status, told.Reason, told.OpenedAt);
        (EvidenceDueAt, IsChargeRefundable, ReadAt) = (told.EvidenceDueAt, told.IsChargeRefundable, readAt);
        ClosedAt = IsClosed ? ClosedAt ?? readAt : null;
    }

    /// <summary>The ledger has counted a move; positive is money that has left.</summary>
    public void Move(Money amount)
    {
        Withdrawn = Away + amount;
        Moves++;
    }
}

namespace Tamias;

/// <summary>What Stripe says about one dispute, read at that moment.</summary>
public sealed record ReportedDispute
{
    /// <summary>"dp_…" or "du_…".</summary>
    public required string Id { get; init; }

    /// <summary>In the payment's currency; can be less or more than the payment.</summary>
    public required Money Amount { get; init; }

    /// <summary>In Stripe's word, which may be new to us.</summary>
    public required string Status { get; init; }

    /// <summary>In Stripe's word, which may be new to us.</summary>
    public required string Reason { get; init; }

    /// <summary>"ch_…" or "py_…"; may be empty.</summary>
    public string ChargeId { get; init; } = "";

    /// <summary>"pi_…"; may be empty.</summary>
    public string PaymentIntentId { get; init; } = "";

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Null when the bank wants no evidence.</summary>
    public DateTimeOffset? EvidenceDueAt { get; init; }

    public bool IsChargeRefundable { get; init; }

    /// <summary>What its balance transactions have taken so far, less what they gave back, in the payment's
    /// currency.</summary>
    public required Money Withdrawn { get; init; }

    /// <summary>Those balance transactions, in the currency of settlement.</summary>
    public IReadOnlyList<BalanceLine> Lines { get; init; } = [];

    public bool Livemode { get; init; }
}

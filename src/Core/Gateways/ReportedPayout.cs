namespace Tamias;

/// <summary>What Stripe says about one payout, read at that moment.</summary>
public sealed record ReportedPayout
{
    /// <summary>"po_…".</summary>
    public required string Id { get; init; }

    public required Money Amount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateOnly ArrivalOn { get; init; }

    /// <summary>In Stripe's word, which may be new to us.</summary>
    public required string Status { get; init; }

    /// <summary>In Stripe's word; empty without one.</summary>
    public string FailureCode { get; init; } = "";

    public bool IsAutomatic { get; init; }

    /// <summary>Stripe has settled which lines belong to it.</summary>
    public bool IsReconciled { get; init; }

    public bool Livemode { get; init; }
}

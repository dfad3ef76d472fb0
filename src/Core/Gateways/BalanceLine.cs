namespace Tamias;

/// <summary>One line of an account's balance as Stripe writes it.</summary>
public sealed record BalanceLine
{
    /// <summary>"txn_…".</summary>
    public required string Id { get; init; }

    /// <summary>In Stripe's word, which may be new to us: "charge", "adjustment".</summary>
    public required string Type { get; init; }

    /// <summary>Before the fee, in the currency of settlement; negative when money left.</summary>
    public required Money Amount { get; init; }

    public required Money Fee { get; init; }

    /// <summary>As Stripe wrote it; empty when nothing was converted.</summary>
    public string ExchangeRate { get; init; } = "";

    /// <summary>Stripe's id of what caused it; empty without one.</summary>
    public string SourceId { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset AvailableAt { get; init; }
}

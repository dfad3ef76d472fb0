namespace Tamias.Gateways;

/// <summary>A merchant's account at Stripe.</summary>
public sealed record StripeAccount
{
    /// <summary>"acct_…".</summary>
    public required string Id { get; init; }

    /// <summary>As the merchant knows it.</summary>
    public required string Name { get; init; }

    public required string Country { get; init; }

    /// <summary>The currency it settles in by default, in capitals.</summary>
    public required string Currency { get; init; }

    public required bool ChargesEnabled { get; init; }

    public required bool PayoutsEnabled { get; init; }

    public required bool DetailsSubmitted { get; init; }

    /// <summary>Stripe's own time at that moment, to the second; null when Stripe did not say.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What Stripe still wants to know of the merchant, in Stripe's words: "external_account".</summary>
    public required IReadOnlyList<string> RequirementsDue { get; init; }
}

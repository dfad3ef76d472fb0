namespace Tamias.Gateways;

/// <summary>A merchant's way into Stripe's window.</summary>
public sealed record ConnectJourney
{
    /// <summary>Random, for one use, known only to the merchant's browser and to us.</summary>
    public required string State { get; init; }

    /// <summary>One of those registered with the platform, letter by letter.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>Fills in the form for who registers on the spot.</summary>
    public required Party Merchant { get; init; }

    /// <summary>The window begins with logging in, not registering; from each the other can be reached.</summary>
    public bool HasAccount { get; init; }
}

/// <summary>The account that was connected, or why none was.</summary>
public sealed record ConnectAnswer(string AccountId, ConnectRefusal Refusal);

namespace Tamias.Simulation.Stages;

/// <summary>What every schedule begins with: two organizations, the first connected through the platform, the second
/// with a key of its own.</summary>
sealed record Estate(IReadOnlyList<House> Houses, string StripeState);

/// <summary>One organization with a customer, a gateway and an account at Stripe.</summary>
sealed record House
{
    public required Id<Organization> Id { get; init; }

    public required Guid UserId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Gateway> GatewayId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The account's own secret key.</summary>
    public required string Key { get; init; }

    public bool HasOwnKey { get; init; }
}

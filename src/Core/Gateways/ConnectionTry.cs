namespace Tamias;

/// <summary>One journey to Stripe's window and back: its one-time state, bound to who set out for what.</summary>
public sealed class ConnectionTry(
    string stateHash, Id<Organization> organizationId, Id<Gateway> gatewayId, Guid userId, bool livemode) : IOwned
{
    /// <summary>How long a merchant may stay in Stripe's window; registering takes a while.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    ConnectionTry() : this("", default, default, default, false)
    {
    }

    /// <summary>Hash of the <c>state</c> parameter; the key.</summary>
    public string StateHash { get; private set; } = stateHash;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Gateway> GatewayId { get; private set; } = gatewayId;

    public Guid UserId { get; private set; } = userId;

    public bool Livemode { get; private set; } = livemode;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public int Version { get; private set; }
}

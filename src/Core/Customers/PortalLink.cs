namespace Tamias;

/// <summary>A link that signs in once. What is stored of it opens nothing.</summary>
public sealed class PortalLink(Id<PortalLink> id, PortalAccess access, string tokenHash) : IOwned
{
    /// <summary>How long a link is good that somebody has asked for.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromMinutes(30);

    /// <summary>How long an invitation is good.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromDays(7);

    PortalLink() : this(default, new(default, default, default, ""), "")
    {
    }

    public Id<PortalLink> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = access.OrganizationId;

    public Id<PortalAccess> AccessId { get; private set; } = access.Id;

    /// <summary>Unique.</summary>
    public string TokenHash { get; private set; } = tokenHash;

    /// <summary>Useless from then on.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Set once, by whoever was first.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
}

namespace Tamias;

/// <summary>A picture kept by its content, so that issued documents keep the look of their day.</summary>
public sealed class Logo(Id<Organization> organizationId, string hash, byte[] png) : IOwned
{
    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>SHA-256 of <see cref="Png"/> as hex; the key within the organization.</summary>
    public string Hash { get; private set; } = hash;

    /// <summary>Re-encoded on upload, at most 600 pixels wide and 300 high.</summary>
    public byte[] Png { get; private set; } = png;
}

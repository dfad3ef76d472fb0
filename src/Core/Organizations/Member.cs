namespace Tamias;

/// <summary>One person's belonging to one organization; a person may have several.</summary>
public sealed class Member(Id<Organization> organizationId, Guid userId) : IOwned
{
    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Guid UserId { get; private set; } = userId;
}

namespace Tamias;

/// <summary>Belongs to one organization and is seen by no other.</summary>
public interface IOwned
{
    Id<Organization> OrganizationId { get; }
}

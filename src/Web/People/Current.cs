using System.Security.Claims;

namespace Tamias.Web.People;

/// <summary>Who is signed in to which organization during this request.</summary>
public sealed class Current
{
    User? user;
    Organization? organization;

    public bool IsMember => organization is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public User User => user ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <exception cref="InvalidOperationException">No organization is chosen.</exception>
    public Organization Organization => organization
        ?? throw new InvalidOperationException("No organization is chosen.");

    /// <summary>The other organizations this person can switch to, and this one.</summary>
    public IReadOnlyList<Organization> Organizations { get; private set; } = [];

    public void Set(User user, Organization organization, IReadOnlyList<Organization> all) =>
        (this.user, this.organization, Organizations) = (user, organization, all);

    /// <summary>The signed-in person's key.</summary>
    public static Guid? UserIdOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}

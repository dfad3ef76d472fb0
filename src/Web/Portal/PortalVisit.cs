using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Tamias.Web.Portal;

/// <summary>Which customer is signed in to the portal during this request. From then on the database shows that
/// customer's organization only; pages ask for this customer's rows.</summary>
public sealed class PortalVisit(Db db)
{
    /// <summary>Of the cookie, which is none of a merchant's, and of the rule that asks for it.</summary>
    public const string Scheme = "portal";

    const string Access = "access";
    const string Stamp = "stamp";

    Customer? customer;
    Organization? organization;

    public bool IsOpen => customer is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Customer Customer => customer ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Organization Organization => organization ?? throw new InvalidOperationException("Nobody is signed in.");

    public static ClaimsPrincipal PrincipalOf(PortalAccess access) => new(new ClaimsIdentity(
        [new(Access, access.Id.ToString()), new(Stamp, access.Stamp)], Scheme));

    /// <summary>Asked for each request: a session whose access was revoked, or whose customer is archived or no longer
    /// reached at the address, is over at once.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var visit = context.HttpContext.RequestServices.GetRequiredService<PortalVisit>();
        if (await visit.BeginAsync(context.Principal!, context.HttpContext.RequestAborted))
            return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    async Task<bool> BeginAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        if (!Id<PortalAccess>.TryParse(principal.FindFirstValue(Access), null, out var id))
            return false;

        var stamp = principal.FindFirstValue(Stamp) ?? "";
        var access = await db.PortalAccesses.IgnoreQueryFilters().AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == id && a.Stamp == stamp && a.RevokedAt == null, cancellation);
        if (access is null)
            return false;

        db.Organization = access.OrganizationId;
        var found = await db.Customers.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == access.CustomerId, cancellation);
        if (found is null || !access.IsMeantBy(found))
            return false;

        organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == access.OrganizationId, cancellation);
        customer = found;
        return true;
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Tamias.Web.People;

/// <summary>Finds the person and the organization of a request, shows the database only that organization's rows and
/// speaks the person's language.</summary>
public sealed class CurrentMiddleware(RequestDelegate next, IOptions<IdentityOptions> identity)
{
    public async Task InvokeAsync(HttpContext context, Db db, Current current)
    {
        if (Current.UserIdOf(context.User) is { } userId)
            await TryFindAsync(context, db, current, userId);
        // Here and not in a method of its own: what an async method sets ends with it.
        if (current.IsMember)
            ReaderCulture.Use(current.User.Language);

        await next(context);
    }

    async Task TryFindAsync(HttpContext context, Db db, Current current, Guid userId)
    {
        try
        {
            await FindAsync(context, db, current, userId);
        }
        catch (Exception failure) when (DatabaseAway.Is(failure)
            && context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // that the database is away is told to whoever it is
        }
    }

    async Task FindAsync(HttpContext context, Db db, Current current, Guid userId)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId);
        var organizations = await db.Members.IgnoreQueryFilters().Where(m => m.UserId == userId)
            .Join(db.Organizations, m => m.OrganizationId, o => o.Id, (_, o) => o)
            .OrderBy(o => o.Party.Name).ToListAsync();
        var chosen = organizations.Find(o => o.Id == user?.LastOrganizationId) ?? organizations.FirstOrDefault();
        if (user is null || chosen is null || !IsOfNow(context.User, user))
        {
            await context.SignOutAsync();
            context.User = new(new ClaimsIdentity());
            return;
        }

        db.Organization = chosen.Id;
        current.Set(user, chosen, organizations);
    }

    // A session begun before the password was changed is over at once, not when the framework next looks.
    bool IsOfNow(ClaimsPrincipal principal, User user) => string.Equals(
        principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType), user.SecurityStamp,
            StringComparison.Ordinal);
}

static class SigningOut
{
    public static Task SignOutAsync(this HttpContext context) =>
        Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignOutAsync(
            context, IdentityConstants.ApplicationScheme);
}

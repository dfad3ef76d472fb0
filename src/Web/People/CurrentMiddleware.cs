using Microsoft.AspNetCore.Identity;

namespace Tamias.Web.People;

/// <summary>Finds the person and the organization of a request, and shows the database only that organization's rows.</summary>
public sealed class CurrentMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Db db, Current current)
    {
        if (Current.UserIdOf(context.User) is { } userId)
            await FindAsync(context, db, current, userId);

        await next(context);
    }

    static async Task FindAsync(HttpContext context, Db db, Current current, Guid userId)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId);
        var organizations = await db.Members.IgnoreQueryFilters().Where(m => m.UserId == userId)
            .Join(db.Organizations, m => m.OrganizationId, o => o.Id, (_, o) => o)
            .OrderBy(o => o.Party.Name).ToListAsync();
        var chosen = organizations.Find(o => o.Id == user?.LastOrganizationId) ?? organizations.FirstOrDefault();
        if (user is null || chosen is null)
        {
            await context.SignOutAsync();
            return;
        }

        db.Organization = chosen.Id;
        current.Set(user, chosen, organizations);
    }
}

static class SigningOut
{
    public static Task SignOutAsync(this HttpContext context) =>
        Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignOutAsync(
            context, IdentityConstants.ApplicationScheme);
}

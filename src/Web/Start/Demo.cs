using Microsoft.AspNetCore.Identity;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Start;

/// <summary>An invented company to look around in, with the simulator as its Stripe.</summary>
public sealed class Demo(
    Db db, Ids ids, DemoCompany company, DemoDoor door, Permalinks permalinks)
{
    public const string Email = "demo@tamias.example";

    /// <summary>Only beside the simulator: a real installation has no invented company.</summary>
    public bool IsPossible => door.IsPossible;

    /// <summary>Makes the company, once; later calls find it.</summary>
    public async Task<OpenedDemo> OpenAsync(CancellationToken cancellation)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Email == Email, cancellation);
        if (user is null)
        {
            await company.FoundAsync(Email, ids.NextToken(), cancellation);
            user = await db.Users.FirstAsync(u => u.Email == Email, cancellation);
        }

        db.Organization = user.LastOrganizationId!.Value;
        var open = (await db.Invoices.AsNoTracking().Where(i => i.IssuedAt != null && i.VoidedAt == null)
            .OrderByDescending(i => i.Sequence).ToListAsync(cancellation))
                .First(i => i.IsPayable && i.Gateways.Count > 0);
        return new(user, door.Token, permalinks.TokenOf(open)!);
    }
}

/// <param name="Merchant">Who is signed in.</param>
/// <param name="SignInToken">Opens the merchant's side while this process runs.</param>
/// <param name="Permalink">Token of one customer's open invoice.</param>
public sealed record OpenedDemo(User Merchant, string SignInToken, string Permalink);

/// <summary>The sign-in link of the demo company: good while this process runs, and only beside the
/// simulator.</summary>
public sealed class DemoDoor(Ids ids, DevelopmentStripe stripe)
{
    public bool IsPossible => stripe.IsRunning;

    public string Token { get; } = ids.NextToken();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/account/demo/{token}", EnterAsync).AllowAnonymous();

    static async Task<IResult> EnterAsync(
        string token, DemoDoor door, UserManager<User> users, SignInManager<User> signIn)
    {
        if (!door.IsPossible || token != door.Token || await users.FindByEmailAsync(Demo.Email) is not { } user)
            return Results.NotFound();

        await signIn.SignInAsync(user, isPersistent: false);
        return Results.LocalRedirect("/");
    }
}

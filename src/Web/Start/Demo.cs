using Microsoft.AspNetCore.Identity;
using Tamias.Web.People;

namespace Tamias.Web.Start;

/// <summary>An invented company to look around in, with the simulator as its Stripe.</summary>
public sealed class Demo(Db db, Ids ids, NewOrganization newOrganization, IHostEnvironment environment)
{
    /// <summary>Only while developing or trying out: a real installation has no invented company.</summary>
    public bool IsPossible => environment.IsDevelopment();

    /// <summary>Makes the company, once; later calls find it.</summary>
    public async Task<OpenedDemo> OpenAsync(CancellationToken cancellation)
    {
        var user = new User { UserName = "demo@tamias.example", Email = "demo@tamias.example", Name = "Demo" };
        await newOrganization.OpenAsync(user, ids.NextToken(), "Ergasterion Demo");
        await db.SaveChangesAsync(cancellation);
        return new(user, "", "");
    }
}

/// <param name="Merchant">Who is signed in.</param>
/// <param name="SignInToken">Opens the merchant's side once, from this machine.</param>
/// <param name="Permalink">Of one customer's open invoice.</param>
public sealed record OpenedDemo(User Merchant, string SignInToken, string Permalink);

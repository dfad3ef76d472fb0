using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.People;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Account;

/// <summary>A password hasher that tells how often and how many at once it was asked.</summary>
sealed class CountedHasher(IPasswordHasher<User> real) : IPasswordHasher<User>
{
    int now;
    int most;
    int count;

    public int Count => count;

    public int MostAtOnce => most;

    public string HashPassword(User user, string password) => Counted(() => real.HashPassword(user, password));

    public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) =>
        Counted(() => real.VerifyHashedPassword(user, hashedPassword, providedPassword));

    T Counted<T>(Func<T> work)
    {
        Interlocked.Increment(ref count);
        var running = Interlocked.Increment(ref now);
        for (var seen = most; running > seen; seen = most)
            Interlocked.CompareExchange(ref most, running, seen);
        try
        {
            return work();
        }
        finally
        {
            Interlocked.Decrement(ref now);
        }
    }
}

static class CountedSigningIn
{
    /// <summary>The product's check of a password, its work counted where it is not the account's own.</summary>
    public static async Task<bool> SignInAsync(this App app, string email, string password, CountedHasher hasher)
    {
        using var scope = app.Services.CreateScope();
        var check = new PasswordCheck(scope.ServiceProvider.GetRequiredService<UserManager<User>>(),
            scope.ServiceProvider.GetRequiredService<SignInManager<User>>(), hasher);
        return await check.SignInAsync(email, password, remember: false);
    }
}

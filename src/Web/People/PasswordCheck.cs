using Microsoft.AspNetCore.Identity;

namespace Tamias.Web.People;

/// <summary>Checks a password without telling whether the address is known, and never hashes on all cores at once.</summary>
public sealed class PasswordCheck(UserManager<User> users, SignInManager<User> signIn, IPasswordHasher<User> hasher)
{
    // One hash takes about a quarter of a second of a core; pages must stay quick beside them.
    static readonly SemaphoreSlim Hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    static string? decoy;

    public async Task<bool> SignInAsync(string email, string password, bool remember)
    {
        await Hashing.WaitAsync();
        try
        {
            if (await users.FindByEmailAsync(email) is { } user)
                return (await signIn.PasswordSignInAsync(user, password, remember, lockoutOnFailure: true)).Succeeded;

            decoy ??= hasher.HashPassword(new(), "a password that nobody has");
            hasher.VerifyHashedPassword(new(), decoy, password);
            return false;
        }
        finally
        {
            Hashing.Release();
        }
    }
}

using Microsoft.AspNetCore.Identity;

namespace Tamias.Web.People;

/// <summary>Checks a password without telling whether the address is known, and never hashes on all cores at
/// once.</summary>
public sealed class PasswordCheck(UserManager<User> users, SignInManager<User> signIn, IPasswordHasher<User> hasher)
{
    // One hash takes about a quarter of a second of a core; pages must stay quick beside them.
    static readonly SemaphoreSlim Hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    static string? decoy;

    public Task<bool> SignInAsync(string email, string password, bool remember) => InTurnAsync(async () =>
    {
        if (await users.FindByEmailAsync(email) is { } user && !await users.IsLockedOutAsync(user))
            return (await signIn.PasswordSignInAsync(user, password, remember, lockoutOnFailure: true)).Succeeded;

        Pretend(password);
        return false;
    });

    /// <summary>Sets a new password when the present one is right. All other sessions of this person end.</summary>
    public Task<IdentityResult> ChangeAsync(User user, string present, string wanted) => InTurnAsync(async () =>
    {
        if (await users.IsLockedOutAsync(user) || !await users.CheckPasswordAsync(user, present))
        {
            await users.AccessFailedAsync(user);
            return IdentityResult.Failed(users.ErrorDescriber.PasswordMismatch());
        }

        var result = await users.ChangePasswordAsync(user, present, wanted);
        if (result.Succeeded)
            await signIn.RefreshSignInAsync(user);
        return result;
    });

    /// <summary>Takes as long as a real check, once for each call.</summary>
    void Pretend(string password)
    {
        if (decoy is null)
            decoy = hasher.HashPassword(new(), "a password that nobody has");
        else
            hasher.VerifyHashedPassword(new(), decoy, password);
    }

    static async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        await Hashing.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            Hashing.Release();
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace Tamias.Web.Tests.Harness;

/// <summary>Somebody with an account and an organization.</summary>
public sealed record Merchant(App App, string Email, Guid UserId, Id<Organization> OrganizationId)
{
    public const string Password = "a long enough sentence";

    /// <summary>A browser in which this merchant is signed in, reading "en" or "el".</summary>
    public async Task<Visitor> SignInAsync(string language = "en")
    {
        await WithDbAsync(db => db.Users.Where(u => u.Id == UserId)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.Language, language)));
        var visitor = App.Visitor(language);
        await visitor.OpenAsync("/account/sign-in");
        visitor.Fill("E-mail", Email);
        visitor.Fill(language == "el" ? "Κωδικός πρόσβασης" : "Password", Password);
        await visitor.PressAsync(language == "el" ? "Σύνδεση" : "Sign in");
        Assert.DoesNotContain("sign-in", visitor.Address, StringComparison.Ordinal);
        return visitor;
    }

    public Task<T> WithDbAsync<T>(Func<Data.Db, Task<T>> work) => App.WithDbAsync(OrganizationId, work);
}

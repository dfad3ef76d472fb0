using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Account;

public sealed class AccountTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_persons_language_decides_whatever_the_browser_prefers()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/account?lang=el");
        visitor.Fill("Your name", "Eleni");
        visitor.Fill("Language", "Ελληνικά");
        await visitor.PressAsync("Save");
        Assert.Contains("Αποθηκεύτηκε.", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/customers?lang=en");
        Assert.Contains("Πελάτες", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("el", visitor.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Eleni",
            (await merchant.WithDbAsync(db => db.Users.SingleAsync(u => u.Id == merchant.UserId))).Name);
    }

    [Fact]
    public async Task A_visitors_choice_is_remembered()
    {
        await shared.App.NewMerchantAsync();
        using var visitor = shared.App.Visitor();
        await visitor.OpenAsync("/account/sign-in");
        await visitor.OpenAsync(
            "/account/sign-in" + visitor.Page.QuerySelector("a[hreflang=el]")!.GetAttribute("href"));
        Assert.Contains("Σύνδεση", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/account/sign-in");
        Assert.Contains("Σύνδεση", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/account/sign-in?lang=xx");
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_at_once()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var here = await merchant.SignInAsync();
        using var elsewhere = await merchant.SignInAsync();
        await ChangeAsync(here, Merchant.Password, "another long sentence", "another long sentence");
        Assert.Contains("Your password is changed.", here.Text, StringComparison.Ordinal);

        await elsewhere.OpenAsync("/customers");
        Assert.StartsWith("/account/sign-in", elsewhere.Address, StringComparison.Ordinal);
        await here.OpenAsync("/customers");
        Assert.Equal("/customers", here.Address);

        elsewhere.Fill("E-mail", merchant.Email);
        elsewhere.Fill("Password", Merchant.Password);
        await elsewhere.PressAsync("Sign in");
        Assert.Contains("do not fit", elsewhere.Text, StringComparison.Ordinal);
        elsewhere.Fill("Password", "another long sentence");
        await elsewhere.PressAsync("Sign in");
        Assert.Equal("/customers", elsewhere.Address);
    }

    [Theory]
    [InlineData("wrong", "another long sentence", "another long sentence", "Present password",
        "This is not your present password.")]
    [InlineData("", "another long sentence", "another long sentence", "Present password", "Fill this in.")]
    [InlineData(Merchant.Password, "too short", "too short", "New password", "Use 12 to 200 characters.")]
    [InlineData(Merchant.Password, "another long sentence", "another sentence", "New password once more",
        "This is not the same as the new password.")]
    public async Task A_password_is_changed_by_its_rules_only(string present, string wanted, string again,
        string label, string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await ChangeAsync(visitor, present, wanted, again);
        Assert.Equal(sentence, visitor.ErrorBeside(label));
        Assert.Equal("", visitor.Value("New password"));
        using var later = await merchant.SignInAsync();
    }

    [Fact]
    public async Task Who_guesses_the_present_password_is_stopped()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        for (var i = 0; i < 5; i++)
            await ChangeAsync(visitor, $"guess {i}", "another long sentence", "another long sentence");
        await ChangeAsync(visitor, Merchant.Password, "another long sentence", "another long sentence");
        Assert.Equal("This is not your present password.", visitor.ErrorBeside("Present password"));
    }

    static async Task ChangeAsync(Visitor visitor, string present, string wanted, string again)
    {
        await visitor.OpenAsync("/account/password");
        visitor.Fill("Present password", present);
        visitor.Fill("New password", wanted);
        visitor.Fill("New password once more", again);
        await visitor.PressAsync("Change the password");
    }
}

using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests;

public sealed class SetupTests(Databases databases)
{
    [Fact]
    public async Task Who_has_the_setup_code_opens_the_first_account_and_then_the_page_is_gone()
    {
        await using var app = await App.StartAsync(databases);
        using var visitor = app.Visitor();
        await visitor.OpenAsync("/");
        Assert.Equal("/setup", visitor.Address);

        visitor.Fill("Setup code", app.Services.GetRequiredService<SetupCode>().Code);
        visitor.Fill("Name of your business", "Ergasterion");
        visitor.Fill("Your name", "Eleni");
        visitor.Fill("E-mail", "eleni@example.test");
        visitor.Fill("Password", "a long enough sentence");
        await visitor.PressAsync("Open the account");

        Assert.Equal("/", visitor.Address);
        Assert.Contains("Ergasterion", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/setup");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var app = await App.StartAsync(databases);
        using var visitor = app.Visitor("el");
        await visitor.OpenAsync("/setup");
        visitor.Fill("Κωδικός εγκατάστασης", "nonsense");
        visitor.Fill("Επωνυμία της επιχείρησής σας", "Εργαστήριον");
        await visitor.PressAsync("Άνοιγμα λογαριασμού");

        Assert.StartsWith("Δεν είναι ο κωδικός", visitor.ErrorBeside("Κωδικός εγκατάστασης"), StringComparison.Ordinal);
        Assert.Equal("Συμπληρώστε το.", visitor.ErrorBeside("Το όνομά σας"));
        Assert.Equal("Εργαστήριον", visitor.Value("Επωνυμία της επιχείρησής σας"));
    }

    [Fact]
    public async Task A_merchant_signs_in_and_out()
    {
        await using var app = await App.StartAsync(databases);
        var merchant = await app.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        Assert.Contains("Ergasterion", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Sign out");
        await visitor.OpenAsync("/");
        Assert.StartsWith("/account/sign-in", visitor.Address, StringComparison.Ordinal);
    }
}

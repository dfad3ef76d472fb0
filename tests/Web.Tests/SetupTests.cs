using System.Net;
using Microsoft.EntityFrameworkCore;
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
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
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
    public async Task Of_many_who_open_the_first_account_at_once_one_does()
    {
        await using var app = await App.StartAsync(databases);
        var forms = new List<(Visitor Visitor, List<KeyValuePair<string, string>> Body)>();
        for (var i = 0; i < 8; i++)
        {
            var visitor = app.Visitor();
            await FillAsync(visitor, app, $"person{i}@example.test");
            forms.Add((visitor, [.. visitor.FormBody("Open the account")]));
        }

        var answers = await Task.WhenAll(forms.Select(f => PostAsync(f.Visitor, f.Body)));
        forms.ForEach(f => f.Visitor.Dispose());
        Assert.Equal([HttpStatusCode.Redirect, .. Enumerable.Repeat(HttpStatusCode.NotFound, 7)], answers.Order());
        Assert.Equal((1, 1), await app.WithDbAsync(default, async db =>
            (await db.Users.CountAsync(), await db.Organizations.CountAsync())));
    }

    [Theory]
    [InlineData("Input.Organization", 201)]
    [InlineData("Input.Name", 201)]
    [InlineData("Input.Email", 300)]
    [InlineData("Input.Password", 201)]
    [InlineData("Input.Password", 11)]
    [InlineData("Input.Code", 20_000)]
    [InlineData("Input.Organization", 0)]
    [InlineData("Input.Name", 0)]
    [InlineData("Input.Email", 0)]
    [InlineData("Input.Password", 0)]
    [InlineData("__RequestVerificationToken", 0)]
    public async Task What_is_missing_or_too_long_opens_no_account(string field, int length)
    {
        await using var app = await App.StartAsync(databases);
        using var visitor = app.Visitor();
        await FillAsync(visitor, app, "eleni@example.test");
        var body = visitor.FormBody("Open the account").Where(f => f.Key != field);
        var status = await PostAsync(visitor, length == 0 ? [.. body] : [.. body, new(field, new('x', length))]);
        Assert.Equal(field.StartsWith("__", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK,
            status);
        Assert.Equal(0, await app.WithDbAsync(default, db => db.Users.CountAsync()));
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

    static async Task FillAsync(Visitor visitor, App app, string email)
    {
        await visitor.OpenAsync("/setup");
        visitor.Fill("Setup code", app.Services.GetRequiredService<SetupCode>().Code);
        visitor.Fill("Name of your business", "Ergasterion");
        visitor.Fill("Your name", "Eleni");
        visitor.Fill("E-mail", email);
        visitor.Fill("Password", "a long enough sentence");
    }

    static async Task<HttpStatusCode> PostAsync(Visitor visitor, List<KeyValuePair<string, string>> body)
    {
        using var content = new FormUrlEncodedContent(body);
        using var answer = await visitor.Straight.PostAsync("/setup", content);
        return answer.StatusCode;
    }
}

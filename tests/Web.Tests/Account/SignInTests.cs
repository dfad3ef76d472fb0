using System.Buffers.Binary;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Account;

/// <summary>Nobody learns who has an account, and guessing does not pay.</summary>
public sealed class SignInTests(SharedApp shared, Databases databases) : IClassFixture<SharedApp>
{
    App App => shared.App;

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer()
    {
        var merchant = await App.NewMerchantAsync();
        var known = await TryAsync(merchant.Email, "a wrong long sentence");
        var unknown = await TryAsync("nobody@example.test", "a wrong long sentence");
        Assert.Equal(Without(known, merchant.Email), Without(unknown, "nobody@example.test"));
        Assert.Contains("do not fit", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_open_either()
    {
        var merchant = await App.NewMerchantAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync(merchant.Email, "a wrong long sentence");
        Assert.Contains("too many tries", await TryAsync(merchant.Email, Merchant.Password), StringComparison.Ordinal);
    }

    /// <summary>An answer without the work of a hash would tell that the address is known.</summary>
    [Fact]
    public async Task Who_is_locked_out_is_answered_no_quicker_than_a_stranger()
    {
        var merchant = await App.NewMerchantAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync(merchant.Email, "a wrong long sentence");
        var counted = new CountedHasher(new PasswordHasher<Data.User>());
        Assert.False(await App.SignInAsync(merchant.Email, Merchant.Password, counted));
        Assert.False(await App.SignInAsync("nobody@example.test", Merchant.Password, counted));
        Assert.Equal(2, counted.Count);
    }

    [Fact]
    public async Task Hashes_are_made_of_at_least_210_000_rounds()
    {
        await using var shipped = await App.StartAsync(databases, App.HashingAsShipped);
        var merchant = await shipped.NewMerchantAsync();
        var hash = Convert.FromBase64String(await merchant.WithDbAsync(db =>
            db.Users.Where(u => u.Id == merchant.UserId).Select(u => u.PasswordHash!).SingleAsync()));
        Assert.Equal((1, 2), (hash[0], (int)BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)))); // PBKDF2, SHA-512
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
    }

    [Fact]
    public async Task However_many_sign_in_at_once_half_of_the_cores_hash_at_most()
    {
        var counted = new CountedHasher(new PasswordHasher<Data.User>());
        await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(i => Task.Run(() => App.SignInAsync($"{i}@example.test", "a wrong long sentence", counted))));
        Assert.Equal(12, counted.Count);
        Assert.InRange(counted.MostAtOnce, 1, Math.Max(1, Environment.ProcessorCount / 2));
    }

    [Fact]
    public async Task Who_tries_too_often_from_one_address_waits_and_others_do_not()
    {
        await App.NewMerchantAsync(); // without any account the page would lead to the first one
        using var guesser = App.Visitor();
        await guesser.OpenAsync("/account/sign-in");
        var body = guesser.FormBody("Sign in")
            .Where(f => !f.Key.StartsWith("Input.", StringComparison.Ordinal)).ToList();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            using var answer = await guesser.Straight.PostAsync("/account/sign-in", new FormUrlEncodedContent(body));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Contains("do not fit", await TryAsync("nobody@example.test", "a wrong long sentence"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_out_of_the_product(string next)
    {
        var merchant = await App.NewMerchantAsync();
        using var visitor = App.Visitor();
        await visitor.OpenAsync("/account/sign-in?next=" + Uri.EscapeDataString(next));
        visitor.Fill("E-mail", merchant.Email);
        visitor.Fill("Password", Merchant.Password);
        await visitor.PressAsync("Sign in");
        Assert.Equal((App.Address.Authority, "/"),
            (visitor.Response.RequestMessage!.RequestUri!.Authority, visitor.Address));
    }

    async Task<string> TryAsync(string email, string password)
    {
        using var visitor = App.Visitor();
        await visitor.OpenAsync("/account/sign-in");
        visitor.Fill("E-mail", email);
        visitor.Fill("Password", password);
        await visitor.PressAsync("Sign in");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        visitor.Page.QuerySelectorAll("[name=__RequestVerificationToken], script").ToList().ForEach(e => e.Remove());
        return visitor.Page.DocumentElement.OuterHtml;
    }

    static string Without(string page, string email) => page.Replace(email, "", StringComparison.Ordinal);
}

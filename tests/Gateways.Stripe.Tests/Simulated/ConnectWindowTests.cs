using System.Collections.Specialized;
using System.Net;
using System.Web;

namespace Tamias.Gateways.Tests.Simulated;

public class ConnectWindowTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    static readonly ConnectJourney Journey = new()
    {
        State = "one-time",
        RedirectUri = "http://127.0.0.1:5080/settings/gateways/stripe/return",
        Merchant = new() { Name = "Βιβλιοπωλείο Πλειάς", Email = "new@example.com" },
    };

    StripeConnect Connect => new(stripe.Access);

    [Fact]
    public async Task Who_has_an_account_logs_in_and_is_connected()
    {
        var account = stripe.Simulator.Accounts.Create(new() { Email = "old@example.com" }).Id;
        var back = await AnswerAsync(("email", "old@example.com"), ("password", "simulated"));
        Assert.Equal("one-time", back["state"]);

        var answer = await Connect.ExchangeAsync(back["code"]!, Until.TestEnds);
        Assert.Equal(new ConnectAnswer(account, ConnectRefusal.None), answer);
        Assert.Equal(CheckoutState.Open, await OpenedAsync(account));
    }

    [Fact]
    public async Task Who_has_none_registers_on_the_spot()
    {
        var back = await AnswerAsync(
            ("action", "register"), ("email", "new@example.com"), ("password", "secret"), ("business_name", "Πλειάς"));
        var answer = await Connect.ExchangeAsync(back["code"]!, Until.TestEnds);

        var account = await new StripeAccounts(stripe.Access).ReadAsync(Platform(answer.AccountId), Until.TestEnds);
        Assert.Equal((answer.AccountId, "Πλειάς", true), (account.Id, account.Name, account.ChargesEnabled));
    }

    [Fact]
    public async Task Who_says_no_is_understood()
    {
        var back = await AnswerAsync(("action", "deny"));
        Assert.Equal(ConnectRefusal.Denied, ConnectRefusals.Of(back["error"], back["error_description"]));
        Assert.Null(back["code"]);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await CodeAsync("once@example.com");
        await Connect.ExchangeAsync(code, Until.TestEnds);
        Assert.Equal(ConnectRefusal.CodeSpent, (await Connect.ExchangeAsync(code, Until.TestEnds)).Refusal);
        Assert.Equal(ConnectRefusal.CodeSpent, (await Connect.ExchangeAsync("ac_never", Until.TestEnds)).Refusal);
    }

    [Fact]
    public async Task An_old_code_is_spent()
    {
        var code = await CodeAsync("late@example.com");
        stripe.Simulator.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(ConnectRefusal.CodeSpent, (await Connect.ExchangeAsync(code, Until.TestEnds)).Refusal);
    }

    [Fact]
    public async Task A_platform_whose_key_is_wrong_is_the_operators_affair()
    {
        var code = await CodeAsync("wrong@example.com");
        using var http = StripeAccess.NewHttpClient();
        var settings = stripe.Access.Settings with
        {
            Platform = new() { ClientId = "ca_platform", SecretKey = "sk_test_anotherkey" },
        };
        var answer = await new StripeConnect(new(settings, http)).ExchangeAsync(code, Until.TestEnds);

        Assert.Equal(new ConnectAnswer("", ConnectRefusal.Other), answer);
    }

    [Fact]
    public async Task A_connection_is_given_back_and_nothing_works_through_it_again()
    {
        var account = (await Connect.ExchangeAsync(await CodeAsync("end@example.com"), Until.TestEnds)).AccountId;
        await Connect.DeauthorizeAsync(account, Until.TestEnds);
        await Connect.DeauthorizeAsync(account, Until.TestEnds);

        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => OpenedAsync(account));
        Assert.Equal(StripeTroubleKind.NoAccess, trouble.Kind);
    }

    async Task<string> CodeAsync(string email)
    {
        stripe.Simulator.Accounts.Create(new() { Email = email });
        return (await AnswerAsync(("email", email), ("password", "simulated")))["code"]!;
    }

    /// <summary>Fills in Stripe's window and gives what the browser brings back.</summary>
    async Task<NameValueCollection> AnswerAsync(params (string Name, string Value)[] fields)
    {
        using var browser = StripeAccess.NewHttpClient();
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await browser.PostAsync(new Uri(Connect.AuthorizeUrl(Journey)), form, Until.TestEnds);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(Journey.RedirectUri, answer.Headers.Location!.AbsoluteUri);
        return HttpUtility.ParseQueryString(answer.Headers.Location.Query);
    }

    async Task<CheckoutState> OpenedAsync(string account)
    {
        var request = Requests.New() with { ExpiresAt = stripe.Now.AddMinutes(45) };
        return (await stripe.Checkout.CreateAsync(Platform(account), request, Until.TestEnds)).State;
    }

    StripeCredential Platform(string account) => stripe.Access.Settings.Platform.For(account);
}

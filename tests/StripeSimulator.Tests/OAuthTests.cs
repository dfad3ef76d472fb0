using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Tamias.StripeSimulator.Tests;

public sealed class OAuthTests : IAsyncLifetime
{
    World world = null!;
    Browser browser = null!;

    static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.StartAsync();
        browser = new Browser(world.Host.Address);
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return world.DisposeAsync();
    }

    [Fact]
    public async Task An_existing_account_is_connected_by_logging_in()
    {
        await browser.OpenAsync(Window("login"));
        await browser.PressAsync("Log in", ("email", "merchant@example.com"), ("password", "simulated"));

        var token = await ExchangeAsync(Returned("code"));
        Assert.Equal("state-1", Returned("state"));
        Assert.Equal((world.Merchant.Id, false, "read_write"), (token.StripeUserId, token.Livemode, token.Scope));
    }

    [Fact]
    public async Task A_new_account_is_registered_on_the_spot_with_what_the_platform_knows()
    {
        await browser.OpenAsync(
            Window("register") + "&stripe_user[email]=new@example.com&stripe_user[business_name]=Άλφα");
        await browser.PressAsync("Register", ("password", "secret"));

        var token = await ExchangeAsync(Returned("code"));
        var account = await world.Platform(token.StripeUserId).V1.Accounts.GetSelfAsync(cancellationToken: Now);
        Assert.Equal(("new@example.com", "Άλφα", true),
            (account.Email, account.BusinessProfile.Name, account.ChargesEnabled));
    }

    [Fact]
    public async Task Saying_no_returns_access_denied_and_the_state()
    {
        await browser.OpenAsync(Window("login"));
        await browser.PressAsync("Do not connect");
        Assert.Equal(("access_denied", "state-1"), (Returned("error"), Returned("state")));
    }

    [Fact]
    public async Task A_wrong_password_stays_in_the_window()
    {
        await browser.OpenAsync(Window("login"));
        await browser.PressAsync("Log in", ("email", "merchant@example.com"), ("password", "wrong"));
        Assert.Contains("Wrong e-mail or password.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_window_speaks_Greek()
    {
        using var greek = new Browser(world.Host.Address, "el-GR,el;q=0.9");
        await greek.OpenAsync(Window("login"));
        Assert.Contains("Είσοδος και σύνδεση", greek.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_client_id_opens_no_window()
    {
        await browser.OpenAsync("/oauth/authorize?response_type=code&client_id=ca_other&redirect_uri=http://x.gr/");
        Assert.Equal(400, (int)browser.Response.StatusCode);
        Assert.Contains("No application matches", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_another_platform_is_refused_in_words()
    {
        world.Simulator.Accounts.Create(new NewAccount { Email = "taken@example.com", ControlledBy = "acct_other" });
        await browser.OpenAsync(Window("login"));
        await browser.PressAsync("Log in", ("email", "taken@example.com"), ("password", "simulated"));
        Assert.Contains("controlled by another platform", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await CodeAsync();
        await ExchangeAsync(code);
        var again = await Assert.ThrowsAsync<StripeException>(() => ExchangeAsync(code));
        Assert.Equal("invalid_grant", again.StripeError.Error);
        Assert.Contains("already been used", again.StripeError.ErrorDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_lives_five_minutes()
    {
        var code = await CodeAsync();
        world.Simulator.Advance(TimeSpan.FromMinutes(5));
        var late = await Assert.ThrowsAsync<StripeException>(() => ExchangeAsync(code));
        Assert.Equal("Authorization code expired.", late.StripeError.ErrorDescription);
    }

    [Fact]
    public async Task A_key_of_the_other_mode_does_not_take_the_code()
    {
        var code = await CodeAsync();
        var live = world.Client(world.Simulator.Accounts.Platform!.SecretKey(live: true));
        var wrong = await Assert.ThrowsAsync<StripeException>(() => ExchangeAsync(code, live));
        Assert.Contains("another mode", wrong.StripeError.ErrorDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deauthorizing_closes_the_account_to_the_platform_and_tells_it()
    {
        await new OAuthTokenService(world.Platform()).DeauthorizeAsync(new OAuthDeauthorizeOptions
            { ClientId = World.ClientId, StripeUserId = world.Merchant.Id }, cancellationToken: Now);
        await world.Simulator.Mail.DeliverDueAsync(Now);

        var refused = await Assert.ThrowsAsync<StripeException>(
            () => world.Platform(world.Merchant.Id).V1.Accounts.GetSelfAsync(cancellationToken: Now));
        Assert.Equal("account_invalid", refused.StripeError.Code);
        var told = world.Receiver.Events()[^1];
        Assert.Equal((EventTypes.AccountApplicationDeauthorized, world.Merchant.Id), (told.Type, told.Account));
        Assert.Equal(World.ClientId, Assert.IsType<Application>(told.Data.Object).Id);
    }

    [Fact]
    public async Task The_token_is_a_key_that_ends_with_the_connection()
    {
        var token = await ExchangeAsync(await CodeAsync());
        var held = world.Client(JsonNode.Parse(token.StripeResponse.Content)!["access_token"]!.ToString());
        Assert.Equal(world.Merchant.Id, (await held.V1.Accounts.GetSelfAsync(cancellationToken: Now)).Id);
        world.Simulator.Accounts.Disconnect(world.Merchant.Id);
        var refused = await Assert.ThrowsAsync<StripeException>(
            () => held.V1.Accounts.GetSelfAsync(cancellationToken: Now));
        Assert.Equal(401, (int)refused.HttpStatusCode);
    }

    [Fact]
    public async Task A_read_only_connection_may_not_write()
    {
        world.Simulator.Accounts.Connect(world.Merchant.Id, scope: "read_only");
        var client = world.Platform(world.Merchant.Id);
        await client.V1.Balance.GetAsync(cancellationToken: Now);
        var refused = await Assert.ThrowsAsync<StripeException>(() => World.NewSessionAsync(client));
        Assert.Equal(403, (int)refused.HttpStatusCode);
    }

    static string Window(string landing) => $"/oauth/authorize?response_type=code&client_id={World.ClientId}"
        + $"&scope=read_write&state=state-1&redirect_uri=http://127.0.0.1:5080/back&stripe_landing={landing}";

    string Returned(string name) => QueryHelpers.ParseQuery(browser.Sent!.Query)[name].ToString();

    async Task<string> CodeAsync()
    {
        await browser.OpenAsync(Window("login"));
        await browser.PressAsync("Log in", ("email", "merchant@example.com"), ("password", "simulated"));
        return Returned("code");
    }

    Task<OAuthToken> ExchangeAsync(string code, StripeClient? client = null) =>
        new OAuthTokenService(client ?? world.Platform())
        .CreateAsync(new OAuthTokenCreateOptions { GrantType = "authorization_code", Code = code },
            cancellationToken: Now);
}

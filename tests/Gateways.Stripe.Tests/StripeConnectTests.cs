using System.Net;
using System.Web;

namespace Tamias.Gateways.Tests;

public class StripeConnectTests
{
    static readonly StripeSettings Settings = new()
    {
        Platform = new() { ClientId = "ca_1", SecretKey = "sk_test_platform" },
    };

    static readonly ConnectJourney Journey = new()
    {
        State = "one-time",
        RedirectUri = "https://tamias.example/settings/gateways/stripe/return",
        Merchant = new() { Name = "Ζαχαροπλαστείο Η Άνοιξη", Email = "a@example.com", Country = "GR" },
    };

    [Fact]
    public void The_merchant_is_sent_with_state_and_all_that_is_known_of_them()
    {
        var address = new Uri(Connect(CannedStripe.Saying("")).AuthorizeUrl(Journey));
        var query = HttpUtility.ParseQueryString(address.Query);

        Assert.Equal("https://connect.stripe.com/oauth/authorize", address.GetLeftPart(UriPartial.Path));
        Assert.Equal(
            ("code", "ca_1", "read_write", "one-time", Journey.RedirectUri, "register"),
            (query["response_type"], query["client_id"], query["scope"], query["state"], query["redirect_uri"],
                query["stripe_landing"]));
        Assert.Equal("Ζαχαροπλαστείο Η Άνοιξη", query["stripe_user[business_name]"]);
        Assert.Equal("GR", query["stripe_user[country]"]);
        Assert.DoesNotContain(query.AllKeys, k => query[k]!.Length == 0);
    }

    [Fact]
    public void The_address_is_plain_letters()
    {
        var address = Connect(CannedStripe.Saying("")).AuthorizeUrl(Journey);
        Assert.DoesNotContain(address, c => !char.IsAscii(c) || c == ' ');
    }

    [Fact]
    public void Who_has_an_account_logs_in() => Assert.Contains(
        "stripe_landing=login",
        Connect(CannedStripe.Saying("")).AuthorizeUrl(Journey with { HasAccount = true }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_code_becomes_an_account()
    {
        var stripe = CannedStripe.Saying("""{"stripe_user_id":"acct_7","livemode":false,"scope":"read_write"}""");
        var answer = await Connect(stripe).ExchangeAsync("ac_1", Until.TestEnds);

        Assert.Equal(new ConnectAnswer("acct_7", ConnectRefusal.None), answer);
        var asked = Assert.Single(stripe.Questions);
        Assert.Equal("https://connect.stripe.com/oauth/token", asked.Address.ToString());
        Assert.Equal(("authorization_code", "ac_1"), (asked.Fields["grant_type"], asked.Fields["code"]));
    }

    [Fact]
    public async Task An_account_of_the_other_mode_is_not_taken()
    {
        var stripe = CannedStripe.Saying("""{"stripe_user_id":"acct_7","livemode":true}""");
        var answer = await Connect(stripe).ExchangeAsync("ac_1", Until.TestEnds);
        Assert.Equal(new ConnectAnswer("", ConnectRefusal.WrongMode), answer);
    }

    [Theory]
    [InlineData("invalid_grant", "This authorization code has already been used.", ConnectRefusal.CodeSpent)]
    [InlineData("invalid_grant", "Authorization code does not exist: ac_1", ConnectRefusal.CodeSpent)]
    [InlineData("invalid_grant", "Authorization code expired: ac_1", ConnectRefusal.CodeSpent)]
    [InlineData("invalid_grant", "A test mode key with a live mode code.", ConnectRefusal.WrongMode)]
    [InlineData("invalid_grant", "This account is controlled by another platform.", ConnectRefusal.OtherPlatform)]
    [InlineData("invalid_client", "No such application", ConnectRefusal.Other)]
    [InlineData("access_denied", "The user denied your request", ConnectRefusal.Denied)]
    [InlineData("an_error_of_tomorrow", "", ConnectRefusal.Other)]
    public async Task Every_refusal_has_its_plain_reason(string error, string description, ConnectRefusal refusal)
    {
        var body = $$"""{"error":"{{error}}","error_description":"{{description}}"}""";
        var answer = await Connect(new(HttpStatusCode.BadRequest, body)).ExchangeAsync("ac_1", Until.TestEnds);

        Assert.Equal(new ConnectAnswer("", refusal), answer);
        Assert.Equal(refusal, ConnectRefusals.Of(error, description));
    }

    [Fact]
    public async Task An_outage_is_no_refusal()
    {
        var connect = Connect(new(HttpStatusCode.ServiceUnavailable, ""));
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => connect.ExchangeAsync("ac_1", Until.TestEnds));
        Assert.Equal(StripeTroubleKind.Unknown, trouble.Kind);
    }

    [Fact]
    public async Task To_disconnect_what_the_merchant_already_cut_off_is_done()
    {
        const string body = """
            {"error":"invalid_client","error_description":"This application is not connected to stripe account acct_7."}
            """;
        var stripe = new CannedStripe(HttpStatusCode.Unauthorized, body);
        await Connect(stripe).DeauthorizeAsync("acct_7", Until.TestEnds);

        Assert.Equal("/oauth/deauthorize", Assert.Single(stripe.Questions).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_authorization_code_reaches_no_log()
    {
        const string body = """{"error":"invalid_client","error_description":"Nothing known of ac_secret"}""";
        var connect = Connect(new(HttpStatusCode.Unauthorized, body));
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => connect.DeauthorizeAsync("acct_7", Until.TestEnds));

        Assert.DoesNotContain("ac_secret", trouble.ToString(), StringComparison.Ordinal);
    }

    static StripeConnect Connect(CannedStripe stripe) => new(new StripeAccess(Settings, new HttpClient(stripe)));
}

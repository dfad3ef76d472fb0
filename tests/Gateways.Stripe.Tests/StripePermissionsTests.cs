using System.Net;

namespace Tamias.Gateways.Tests;

public class StripePermissionsTests
{
    static readonly StripeCredential Restricted = new("rk_test_canned0000", null, Livemode: false);

    [Fact]
    public async Task A_key_that_may_do_all_lacks_nothing()
    {
        var stripe = new CannedStripe(HttpStatusCode.NotFound, """{"error":{"code":"resource_missing"}}""");
        Assert.Empty(await new StripePermissions(stripe.Access).MissingAsync(Restricted, Until.TestEnds));
        Assert.Equal(StripePermissions.All.Count, stripe.Questions.Count);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(401)]
    public async Task Every_box_to_tick_is_named_as_Stripe_names_it(int status)
    {
        const string body = """{"error":{"message":"Having the 'rak_thing_read' permission would allow this."}}""";
        var stripe = new CannedStripe((HttpStatusCode)status, body);
        var missing = await new StripePermissions(stripe.Access).MissingAsync(Restricted, Until.TestEnds);

        Assert.Equal(StripePermissions.All.Count, missing.Count);
        Assert.All(missing, p => Assert.Equal("rak_thing_read", p.Slug));
    }

    [Fact]
    public async Task A_revoked_key_is_not_a_missing_box()
    {
        var stripe = new CannedStripe(HttpStatusCode.Unauthorized, """{"error":{"message":"Invalid API Key"}}""");
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => new StripePermissions(stripe.Access).MissingAsync(Restricted, Until.TestEnds));
        Assert.Equal(StripeTroubleKind.NoAccess, trouble.Kind);
    }

    [Fact]
    public void The_page_that_makes_a_key_has_every_box_ticked()
    {
        var dashboard = new StripeDashboard(new());
        var page = dashboard.NewKeyUrl("Tamias & co", livemode: false);

        Assert.StartsWith("https://dashboard.stripe.com/test/apikeys/create?name=Tamias%20%26%20co&", page);
        Assert.Equal(StripePermissions.All.Select(p => p.Slug), page.Split("&permissions[]=")[1..]);
        Assert.StartsWith("https://dashboard.stripe.com/apikeys/create?", dashboard.NewKeyUrl("Tamias", true));
    }

    [Fact]
    public void Beside_a_stand_in_the_pages_are_the_stand_ins()
    {
        const string near = "http://127.0.0.1:5099";
        var dashboard = new StripeDashboard(new() { ApiBase = near, ConnectBase = near });

        Assert.Equal(
            $"{near}/dashboard?account=acct_7&live=false&tab=payments",
            dashboard.PaymentUrl("pi_1", "acct_7", livemode: false));
        Assert.Equal($"{near}/dashboard?tab=accounts", dashboard.NewKeyUrl("Tamias", livemode: false));
    }

    [Theory]
    [InlineData(null, true, "https://dashboard.stripe.com/payments/pi_1")]
    [InlineData("", false, "https://dashboard.stripe.com/test/payments/pi_1")]
    [InlineData("acct_7", true, "https://dashboard.stripe.com/acct_7/payments/pi_1")]
    [InlineData("acct_7", false, "https://dashboard.stripe.com/acct_7/test/payments/pi_1")]
    public void A_payment_has_its_page_at_Stripe(string? account, bool livemode, string page) =>
        Assert.Equal(page, new StripeDashboard(new()).PaymentUrl("pi_1", account, livemode));
}

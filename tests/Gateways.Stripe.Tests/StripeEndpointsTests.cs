using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Tamias.Gateways.Tests;

public class StripeEndpointsTests
{
    static readonly EndpointWish Wish = new("https://tamias.gr/hooks/stripe/7", "connection-7", OfPlatform: false);

    [Fact]
    public async Task A_new_endpoint_asks_for_our_events_in_our_version()
    {
        var (made, asked) = await CreateAsync(Wish);

        Assert.Equal(("we_new", "whsec_new"), (made.Id, made.Secret));
        Assert.Equal((Wish.Url, Wish.Mark), (asked.Fields["url"], asked.Fields["metadata[tamias_endpoint]"]));
        Assert.Equal("2026-10-28.endive", asked.Fields["api_version"]);
        Assert.False(asked.Fields.ContainsKey("connect"));
        Assert.Equal(StripeEventTypes.Own, Enumerable.Range(0, StripeEventTypes.Own.Count)
            .Select(n => asked.Fields[string.Create(CultureInfo.InvariantCulture, $"enabled_events[{n}]")]));
    }

    [Fact]
    public async Task The_platforms_endpoint_hears_of_every_connected_account()
    {
        var (_, asked) = await CreateAsync(Wish with { OfPlatform = true });

        Assert.Equal("true", asked.Fields["connect"]);
        Assert.Contains("account.application.deauthorized", asked.Fields.Values);
    }

    [Fact]
    public void No_event_is_asked_for_twice() =>
        Assert.Equal(StripeEventTypes.Connect.Count, StripeEventTypes.Connect.Distinct().Count());

    [Fact]
    public async Task A_good_endpoint_is_kept()
    {
        var stripe = Account(Endpoint());
        Assert.Null(await RenewAsync(stripe, "we_old"));
        Assert.Equal([HttpMethod.Get], stripe.Questions.Select(q => q.Method));
    }

    [Fact]
    public async Task A_lost_secret_makes_a_new_endpoint_and_only_then_takes_the_old_one_away() =>
        await AssertRenewedAsync(Endpoint(), knownId: "");

    [Fact]
    public async Task An_endpoint_of_an_old_train_is_made_anew() =>
        await AssertRenewedAsync(Endpoint(version: "2025-03-31.basil"));

    [Fact]
    public async Task An_endpoint_that_Stripe_switched_off_is_made_anew() =>
        await AssertRenewedAsync(Endpoint(status: "disabled"));

    [Fact]
    public async Task An_endpoint_that_hears_too_little_is_made_anew() =>
        await AssertRenewedAsync(Endpoint(events: ["charge.updated"]));

    [Theory]
    [InlineData("https://tamias.gr/hooks/stripe/8", "connection-7")]
    [InlineData("https://tamias.gr/hooks/stripe/7", "another-installation")]
    public async Task Other_peoples_endpoints_are_left_alone(string url, string mark)
    {
        var stripe = Account(Endpoint(url: url, mark: mark));
        Assert.Equal("we_new", (await RenewAsync(stripe, ""))?.Id);
        Assert.DoesNotContain(stripe.Questions, q => q.Method == HttpMethod.Delete);
    }

    [Fact]
    public async Task To_delete_what_is_gone_is_done()
    {
        var stripe = new CannedStripe(HttpStatusCode.NotFound, """{"error":{"code":"resource_missing"}}""");
        await new StripeEndpoints(stripe.Access).DeleteAsync(CannedStripe.Test, "we_1", Until.TestEnds);
        Assert.Equal("/v1/webhook_endpoints/we_1", Assert.Single(stripe.Questions).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_endpoint_never_shows_its_secret() =>
        Assert.DoesNotContain("whsec_", $"{(await CreateAsync(Wish)).Made}", StringComparison.Ordinal);

    static async Task AssertRenewedAsync(object endpoint, string knownId = "we_old")
    {
        var stripe = Account(endpoint);
        Assert.Equal("whsec_new", (await RenewAsync(stripe, knownId))?.Secret);
        Assert.Equal([HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete], stripe.Questions.Select(q => q.Method));
        Assert.EndsWith("/we_old", stripe.Questions[2].Address.AbsolutePath);
    }

    static async Task<(StripeEndpoint Made, CannedQuestion Asked)> CreateAsync(EndpointWish wish)
    {
        var stripe = Account();
        var made = await new StripeEndpoints(stripe.Access).CreateAsync(CannedStripe.Test, wish, Until.TestEnds);
        return (made, Assert.Single(stripe.Questions));
    }

    static Task<StripeEndpoint?> RenewAsync(CannedStripe stripe, string knownId) =>
        new StripeEndpoints(stripe.Access).RenewIfNeededAsync(CannedStripe.Test, Wish, knownId, Until.TestEnds);

    static object Endpoint(
        string url = "https://tamias.gr/hooks/stripe/7", string mark = "connection-7",
        string version = "2026-10-01.endive", string status = "enabled", IReadOnlyList<string>? events = null) => new
    {
        id = "we_old", @object = "webhook_endpoint", url, status, api_version = version,
        enabled_events = events ?? StripeEventTypes.Own, metadata = new { tamias_endpoint = mark },
    };

    static CannedStripe Account(params object[] endpoints) => new(q => (HttpStatusCode.OK, q.Method.Method switch
    {
        "GET" => JsonSerializer.Serialize(new { @object = "list", data = endpoints, has_more = false }),
        "POST" => """{"id":"we_new","object":"webhook_endpoint","secret":"whsec_new","status":"enabled"}""",
        _ => """{"id":"we_old","object":"webhook_endpoint","deleted":true}""",
    }));
}

using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Stripe;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Hooks;

public sealed class StripeHookTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("no header", 400)]
    [InlineData("empty header", 400)]
    [InlineData("empty body", 400)]
    [InlineData("bad signature", 400)]
    [InlineData("wrong secret", 400)]
    [InlineData("old", 400)]
    [InlineData("future", 400)]
    [InlineData("not json", 400)]
    [InlineData("thin event", 400)]
    [InlineData("null byte", 400)]
    [InlineData("huge", 413)]
    [InlineData("not utf-8", 413)]
    [InlineData("unknown type", 200)]
    [InlineData("unknown account", 200)]
    [InlineData("live event on a test connection", 200)]
    public async Task Each_kind_of_message_gets_its_answer_and_never_a_failure(string kind, int status)
    {
        var message = Message(kind, business.Connection.AccountId);
        using var response = await SendAsync(message.Body, message.Signature);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(kind is "unknown type" ? 1 : 0, await StoredAsync());
    }

    [Fact]
    public async Task An_address_is_only_posted_to()
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var response = await http.GetAsync("/hooks/stripe");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_gateway_without_a_secret_takes_nothing()
    {
        var body = Body("evt_of_test", "charge.updated", business.Connection.AccountId, livemode: false);
        using var response = await SendAsync(body, Sign(body, ""), $"/hooks/stripe/{business.Gateway.Id}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Stripe_is_answered_at_once_however_long_the_work_takes()
    {
        app.Stripe.Faults.Add(new()
        {
            Kind = StripeSimulator.Api.FaultKind.Stall, Path = "/v1/checkout/sessions", For = TimeSpan.FromSeconds(8),
            Times = 10,
        });
        var body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(
            Body("evt_of_test", "checkout.session.completed", business.Connection.AccountId, livemode: false))
            .Replace("ch_1", "cs_test_slow", StringComparison.Ordinal));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var response = await SendAsync(body, Sign(body, App.PlatformWebhookSecret));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task Two_hundred_copies_at_once_are_one_event()
    {
        var body = Body("evt_of_test", "charge.updated", business.Connection.AccountId, livemode: false);
        var responses = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(_ => SendAsync(body, Sign(body, App.PlatformWebhookSecret))));
        Assert.All(responses, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(1, await StoredAsync());
    }

    static (byte[] Body, string? Signature) Message(string kind, string account)
    {
        var body = Body("evt_of_test", kind == "unknown type" ? "nothing.known" : "charge.updated",
            kind == "unknown account" ? "acct_other" : account, kind.StartsWith("live", StringComparison.Ordinal));
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return kind switch
        {
            "no header" => (body, null),
            "empty header" => (body, ""),
            "empty body" => ([], Sign([], App.PlatformWebhookSecret)),
            "bad signature" => (body, $"t={now},v1=00"),
            "wrong secret" => (body, Sign(body, "whsec_other")),
            "old" => (body, Sign(body, App.PlatformWebhookSecret, now - 301)),
            "future" => (body, Sign(body, App.PlatformWebhookSecret, now + 400)),
            "not json" =>
                (Encoding.UTF8.GetBytes("hello"), Sign(Encoding.UTF8.GetBytes("hello"), App.PlatformWebhookSecret)),
            "thin event" =>
                Signed("{\"object\":\"v2.core.event\",\"id\":\"evt_of_test\",\"type\":\"v2.core.account.closed\"}"),
            "null byte" => Signed("{\"object\":\"event\",\"id\":\"evt\\u0000\"}\0"),
            "huge" => Signed(new string(' ', 3_000_000)),
            "not utf-8" => ([0xFF, 0xFE, 0x7B], "t=1,v1=0"),
            _ => (body, Sign(body, App.PlatformWebhookSecret)),
        };
    }

    static (byte[], string?) Signed(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return (body, Sign(body, App.PlatformWebhookSecret));
    }

    static byte[] Body(string id, string type, string account, bool livemode) => Encoding.UTF8.GetBytes($$"""
        {"id":"{{id}}","object":"event","type":"{{type}}","account":"{{account}}",
         "livemode":{{(livemode ? "true" : "false")}},
         "created":1790000000,"api_version":"2026-10-28.endive","data":{"object":{"id":"ch_1","object":"charge"} } }
        """);

    static string Sign(byte[] body, string secret, long? at = null)
    {
        var time = at ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return secret.Length == 0
            ? $"t={time},v1=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            : EventUtility.GenerateSignatureHeader(Encoding.UTF8.GetString(body), secret, time);
    }

    async Task<HttpResponseMessage> SendAsync(byte[] body, string? signature, string address = "/hooks/stripe")
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        return await http.SendAsync(request);
    }

    Task<int> StoredAsync() =>
        business.Merchant.WithDbAsync(db => db.Inbox.CountAsync(e => e.EventId.StartsWith("evt_of_test")));
}

using CsCheck;
using Stripe;

namespace Tamias.Gateways.Tests;

public class StripeWebhookGarbageTests
{
    const string Secret = "whsec_right";

    static readonly StripeWebhook Webhook = new(TimeProvider.System);

    public static TheoryData<string> SignedGarbage => new(
        "", " ", "null", "[]", "{}", "7", "\"text\"", "{", "{\"id\":", "\0", "\uFEFF{}", "<xml/>",
        "{\"object\":\"event\"}", "{\"object\":\"event\",\"id\":7,\"type\":[],\"livemode\":\"no\"}",
        "{\"object\":\"event\",\"id\":\"evt_1\",\"type\":\"x\"}",
        "{\"object\":\"event\",\"id\":\"evt_\\u0000\",\"type\":\"x\",\"livemode\":true}",
        "{\"object\":\"event\",\"id\":\"evt_\\ud800\",\"type\":\"x\",\"livemode\":true}",
        "{\"object\":\"charge\",\"id\":\"ch_1\"}", new string('[', 100_000), new string('x', 1_000_000));

    public static TheoryData<string?> Headers => new(
        null, "", " ", "t=,v1=", "t=1", "v1=00", "garbage", "t=abc,v1=def", ",,,", "===", "t=1,v1=1,t=2,v1=2",
        "t=99999999999999999999,v1=00", "t=-9223372036854775808,v1=00", "t=1790000000,v0=00", "\0",
        new string('t', 1_000_000));

    [Theory]
    [MemberData(nameof(SignedGarbage))]
    public void Signed_garbage_is_no_event(string body)
    {
        var header = EventUtility.GenerateSignatureHeader(body, Secret);
        Assert.Equal(WebhookRefusal.NotAnEvent, Webhook.Read(header, body, Secret).Refusal);
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_of_garbage_is_refused(string? header)
    {
        var refusal = Webhook.Read(header, "{}", Secret).Refusal;
        var isNone = string.IsNullOrWhiteSpace(header);
        Assert.Equal(isNone ? WebhookRefusal.NoSignature : WebhookRefusal.BadSignature, refusal);
    }

    [Fact]
    public void A_missing_body_is_refused() =>
        Assert.Equal(WebhookRefusal.BadSignature, Webhook.Read("t=1,v1=00", null, Secret).Refusal);

    [Fact]
    public void A_thin_event_is_named_as_such()
    {
        const string body = """{"id":"evt_1","object":"v2.core.event","type":"v2.core.account.closed"}""";
        var header = EventUtility.GenerateSignatureHeader(body, Secret);
        Assert.Equal(WebhookRefusal.ThinEvent, Webhook.Read(header, body, Secret).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","data":[],"created":"now","api_version":null""")]
    [InlineData(""","data":{"object":7},"created":1e300,"account":{}""")]
    public void An_event_with_odd_parts_is_still_an_event(string parts)
    {
        var body = """{"id":"evt_1","object":"event","type":"x","livemode":true""" + parts + "}";
        var reading = Webhook.Read(EventUtility.GenerateSignatureHeader(body, Secret), body, Secret);
        Assert.Equal((WebhookRefusal.None, ""), (reading.Refusal, reading.Event?.ObjectId));
    }

    [Fact]
    public void Nothing_that_a_stranger_sends_is_believed_or_throws() => Gen.Select(Gen.String, Gen.String, Gen.String)
        .Sample((header, body, secret) => Webhook.Read(header, body, secret).Event is null);

    [Fact]
    public void Nothing_that_is_rightly_signed_throws() => Gen.String.Sample(body =>
    {
        var text = string.Concat(body.Where(c => !char.IsSurrogate(c)));
        var refusal = Webhook.Read(EventUtility.GenerateSignatureHeader(text, Secret), text, Secret).Refusal;
        return refusal == WebhookRefusal.NotAnEvent;
    });
}

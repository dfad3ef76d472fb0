using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tamias.Web.Tests.Hooks;

/// <summary>What comes to a webhook's address: a body and the header that signs it, by arithmetic of our
/// own.</summary>
sealed record HookMessage(byte[] Body, string? Signature)
{
    /// <summary>The kinds of messages that are never taken, with the answer to each.</summary>
    public static readonly (string Kind, int Status)[] Refused =
    [
        ("no header", 400), ("empty header", 400), ("empty body", 400), ("bad signature", 400), ("wrong secret", 400),
        ("empty secret", 400), ("old", 400), ("future", 400), ("changed on the way", 400), ("not json", 400),
        ("thin event", 400), ("null byte", 400), ("escaped null byte", 400), ("endless id", 400), ("huge", 413),
        ("not utf-8", 413),
    ];

    public static HookMessage Event(string secret, string type, string about, string? account, bool livemode = false) =>
        Signed(Json("evt_of_test", type, account, livemode, about), secret);

    /// <param name="account">As in events that come to a platform; null where the endpoint is the account's
    /// own.</param>
    public static HookMessage Of(string kind, string secret, string? account)
    {
        var body = Json("evt_of_test", "charge.updated", account, livemode: false);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return kind switch
        {
            "no header" => new(Bytes(body), null),
            "empty header" => new(Bytes(body), ""),
            "empty body" => Signed("", secret),
            "bad signature" => new(Bytes(body), $"t={now},v1=00"),
            "wrong secret" => Signed(body, "whsec_other"),
            "empty secret" => Signed(body, ""),
            "old" => Signed(body, secret, now - 301),
            "future" => Signed(body, secret, now + 400),
            "changed on the way" => Signed(body, secret) with { Body = Bytes(body + " ") },
            "not json" => Signed("hello", secret),
            "thin event" => Signed(
                """{"object":"v2.core.event","id":"evt_of_test","type":"v2.core.account.closed"}""", secret),
            "null byte" => Signed("{\"object\":\"event\",\"id\":\"evt_of_test\"}\0", secret),
            "escaped null byte" => Signed(Json("evt_of_test\\u0000", "charge.updated", account, false), secret),
            "endless id" => Signed(
                Json("evt_of_test" + new string('x', 9000), "charge.updated", account, false), secret),
            "huge" => Signed(new string(' ', 3_000_000), secret),
            "not utf-8" => new([0xFF, 0xFE, 0x7B], "t=1,v1=0"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>Sends it to the platform's address.</summary>
    public async Task<(int Status, string Again, string Body)> SendAsync(Harness.App app)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/stripe")
        {
            Content = new ByteArrayContent(Body),
        };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", Signature);
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, response.Headers.RetryAfter?.ToString() ?? "",
            await response.Content.ReadAsStringAsync());
    }

    public static HookMessage Signed(byte[] body, string secret, long? at = null)
    {
        var time = (at ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Bytes(secret), (byte[])[.. Bytes($"{time}."), .. body]);
        return new(body, $"t={time},v1={Convert.ToHexStringLower(signature)}");
    }

    static HookMessage Signed(string body, string secret, long? at = null) => Signed(Bytes(body), secret, at);

    static string Json(string id, string type, string? account, bool livemode, string about = "ch_1") => $$$"""
        {"id":"{{{id}}}","object":"event","type":"{{{type}}}","livemode":{{{(livemode ? "true" : "false")}}},
         {{{(account is null ? "" : $"\"account\":\"{account}\",")}}}
         "created":1790000000,"api_version":"2026-10-28.endive","data":{"object":{"id":"{{{about}}}"} } }
        """;

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

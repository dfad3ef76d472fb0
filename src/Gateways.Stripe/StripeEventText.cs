using System.Text.Json;

namespace Tamias.Gateways;

/// <summary>An event's JSON, field by field: the library's own reader throws on other versions.</summary>
static class StripeEventText
{
    const int LongestWord = 255;

    public static WebhookReading Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (Exception notText) when (notText is JsonException or ArgumentException or InvalidOperationException)
        {
            return new(WebhookRefusal.NotAnEvent);
        }
    }

    /// <summary>Null when it is no event.</summary>
    public static StripeEvent? Of(JsonElement root) => IsEvent(root) ? Event(root) : null;

    static WebhookReading Read(JsonElement root) => Of(root) switch
    {
        { } known => new(WebhookRefusal.None, known),
        null when Word(root, "object") == "v2.core.event" => new(WebhookRefusal.ThinEvent),
        null => new(WebhookRefusal.NotAnEvent),
    };

    static bool IsEvent(JsonElement root) =>
        Word(root, "object") == "event" && StripeIds.Is("evt_", Word(root, "id")) && Word(root, "type").Length > 0
        && Part(root, "livemode").ValueKind is JsonValueKind.True or JsonValueKind.False;

    static StripeEvent Event(JsonElement root)
    {
        var about = Part(Part(root, "data"), "object");
        var account = Word(root, "account");
        return new()
        {
            EventId = Word(root, "id"),
            Type = Word(root, "type"),
            ObjectId = Word(about, "id"),
            ObjectType = Word(about, "object"),
            PaymentIntentId = Word(about, Word(about, "object") == "payment_intent" ? "id" : "payment_intent"),
            CustomerId = Word(about, "customer"),
            AccountId = account.Length > 0 ? account : null,
            Livemode = Part(root, "livemode").GetBoolean(),
            CreatedAt = Time(Part(root, "created")),
            ApiVersion = Word(root, "api_version"),
        };
    }

    static DateTimeOffset Time(JsonElement seconds) =>
        seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt64(out var value)
        && value is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : DateTimeOffset.UnixEpoch;

    static string Word(JsonElement parent, string name)
    {
        var part = Part(parent, name);
        var word = part.ValueKind == JsonValueKind.String ? part.GetString()! : "";
        return word.Length <= LongestWord && !word.Any(char.IsControl) ? word : "";
    }

    static JsonElement Part(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var part) ? part : default;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tamias.Web.Display;

/// <summary>What came from Stripe, laid out to be read, without what opens a door.</summary>
public static class PayloadText
{
    const string Hidden = "•••";

    static readonly string[] KeyBeginnings = ["sk_", "rk_", "whsec_"];

    // The page encodes it once more; Greek stays Greek.
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Empty when there is nothing to show.</summary>
    public static string Of(string body)
    {
        try
        {
            var json = body.Length == 0 ? null : JsonNode.Parse(body);
            if (json is null)
                return "";

            Hide(json);
            return json.ToJsonString(Indented);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            return "";
        }
    }

    static void Hide(JsonNode node)
    {
        if (node is JsonObject thing)
            foreach (var (name, value) in thing.ToList())
                if (IsSecret(name, value))
                    thing[name] = Hidden;
                else if (value is not null)
                    Hide(value);
        if (node is JsonArray list)
            foreach (var item in list.OfType<JsonNode>().ToList())
                Hide(item);
    }

    static bool IsSecret(string name, JsonNode? value) =>
        value is JsonValue word && word.TryGetValue<string>(out var text) && text.Length > 0
        && (name.EndsWith("secret", StringComparison.OrdinalIgnoreCase)
            || KeyBeginnings.Any(b => text.StartsWith(b, StringComparison.Ordinal))
            || text.StartsWith("https://checkout.stripe.com/", StringComparison.Ordinal));
}

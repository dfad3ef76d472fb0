namespace Tamias.StripeSimulator.State;

/// <summary>Short ways to read and write the members of an object.</summary>
internal static class JsonReading
{
    internal static string Text(this JsonObject thing, string name) =>
        thing.TextOrNull(name) ?? throw new InvalidOperationException($"{thing["id"]} has no {name}.");

    internal static string? TextOrNull(this JsonObject thing, string name) =>
        thing[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    internal static long Number(this JsonObject thing, string name) => thing.NumberOrNull(name) ?? 0;

    internal static long? NumberOrNull(this JsonObject thing, string name) => thing[name] switch
    {
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => null,
    };

    internal static bool Flag(this JsonObject thing, string name) =>
        thing[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    internal static JsonObject? Child(this JsonObject thing, string name) => thing[name] as JsonObject;

    internal static IEnumerable<JsonObject> Children(this JsonObject thing, string name) =>
        (thing[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    internal static IEnumerable<string> Texts(this JsonObject thing, string name) =>
        (thing[name] as JsonArray)?.OfType<JsonValue>().Select(v => v.ToString()) ?? [];

    internal static JsonArray ToJson(this IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    internal static JsonArray ToJson(this IEnumerable<JsonObject> things) => new([.. things]);

    internal static JsonObject Copy(this JsonObject thing) => (JsonObject)thing.DeepClone();

    internal static JsonObject CopyOrEmpty(this JsonObject? thing) => thing?.Copy() ?? [];
}

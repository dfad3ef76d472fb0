namespace Tamias.StripeSimulator.Api;

/// <summary>
/// Turns a stored object into the one that callers see: no inner members, references expanded on request.
/// </summary>
internal static class Rendering
{
    /// <summary>Members that begin with an underscore are the simulator's own.</summary>
    internal static JsonObject Visible(JsonObject stored)
    {
        var seen = stored.Copy();
        foreach (var own in seen.Where(p => p.Key.StartsWith('_')).Select(p => p.Key).ToList()) seen.Remove(own);
        return seen;
    }

    internal static JsonObject Answer(Call call, JsonObject result)
    {
        var seen = Visible(result);
        if (result.TextOrNull("object") == "list") seen["data"] = result.Children("data").Select(Visible).ToJson();
        foreach (var path in call.Params.Texts("expand")) Expand(call, seen, path.Split('.'), path);
        return seen;
    }

    static void Expand(Call call, JsonObject thing, ReadOnlySpan<string> steps, string path)
    {
        if (steps.Length == 0) return;
        var below = Opened(call, thing, steps[0], path);
        if (below is JsonObject one) Expand(call, one, steps[1..], path);
        if (below is not JsonArray many) return;
        foreach (var each in many.OfType<JsonObject>()) Expand(call, each, steps[1..], path);
    }

    static JsonNode? Opened(Call call, JsonObject thing, string name, string path)
    {
        if (Includable.Find(call, thing, name) is { } included) return thing[name] = included;
        if (!thing.ContainsKey(name)) throw ApiError.Invalid($"This property cannot be expanded ({path}).", "expand");
        return call.Book.Find(thing.TextOrNull(name)) is { } target ? thing[name] = Visible(target) : thing[name];
    }
}

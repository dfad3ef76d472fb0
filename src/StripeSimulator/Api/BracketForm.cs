using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Tamias.StripeSimulator.Api;

/// <summary>Reads Stripe's bracket form (a[b][0][c]=d, a[]=e) into a tree whose leaves are texts.</summary>
internal static class BracketForm
{
    internal static JsonObject Parse(params IEnumerable<string> encoded)
    {
        var tree = new JsonObject();
        foreach (var text in encoded)
            foreach (var pair in new QueryStringEnumerable(text))
                Put(tree, Steps(pair.DecodeName().ToString()), pair.DecodeValue().ToString());
        return (JsonObject)Arranged(tree, "");
    }

    static List<string> Steps(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !name.EndsWith(']')) return [name];
        return [name[..open], .. name[(open + 1)..^1].Split("][")];
    }

    static void Put(JsonObject node, List<string> steps, string value)
    {
        foreach (var step in steps.Take(steps.Count - 1)) node = Below(node, Key(node, step));
        node[Key(node, steps[^1])] = value;
    }

    static JsonObject Below(JsonObject node, string key)
    {
        if (node[key] is JsonObject below) return below;
        var made = new JsonObject();
        node[key] = made;
        return made;
    }

    static string Key(JsonObject node, string step) =>
        step.Length > 0 ? step : node.Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbered members become lists, except in metadata, whose keys may be numbers.</summary>
    static JsonNode Arranged(JsonNode node, string name)
    {
        if (node is not JsonObject thing) return node.DeepClone();
        if (IsList(thing) && name != "metadata") return ListOf(thing, name);
        var arranged = new JsonObject();
        foreach (var (key, value) in thing) arranged[key] = Arranged(value!, key);
        return arranged;
    }

    static bool IsList(JsonObject thing) => thing.Count > 0 && thing.All(p => int.TryParse(p.Key, out _));

    static JsonArray ListOf(JsonObject thing, string name) => new([.. thing
        .OrderBy(p => int.Parse(p.Key, CultureInfo.InvariantCulture)).Select(p => Arranged(p.Value!, name))]);
}

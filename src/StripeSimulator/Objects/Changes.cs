namespace Tamias.StripeSimulator.Objects;

/// <summary>The previous values of what an update changed, as events carry them.</summary>
internal static class Changes
{
    internal static JsonObject Of(JsonObject before, JsonObject after)
    {
        var changed = new JsonObject();
        foreach (var (name, value) in before)
            if (!name.StartsWith('_') && !JsonNode.DeepEquals(value, after[name])) changed[name] = value?.DeepClone();
        return changed;
    }
}

namespace Tamias.StripeSimulator.State;

/// <summary>All objects of one account in one mode, in the order of their making.</summary>
internal sealed class Book(string account, bool live)
{
    readonly Dictionary<string, JsonObject> byId = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<JsonObject>> byKind = new(StringComparer.Ordinal);

    internal string Account => account;

    internal bool Live => live;

    internal IEnumerable<JsonObject> Everything => byKind.Values.SelectMany(things => things);

    internal JsonObject Add(JsonObject thing)
    {
        byId.Add(thing.Text("id"), thing);
        Kind(thing.Text("object")).Add(thing);
        return thing;
    }

    internal JsonObject? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    internal JsonObject? Find(string? id, string kind) => Find(id) is { } it && it.Text("object") == kind ? it : null;

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<JsonObject> All(string kind) => Kind(kind);

    internal void Remove(JsonObject thing)
    {
        byId.Remove(thing.Text("id"));
        Kind(thing.Text("object")).Remove(thing);
    }

    internal void Prune(string kind, Predicate<JsonObject> gone)
    {
        foreach (var thing in Kind(kind).Where(t => gone(t)).ToList()) Remove(thing);
    }

    List<JsonObject> Kind(string kind) =>
        byKind.TryGetValue(kind, out var list) ? list : byKind[kind] = [];
}

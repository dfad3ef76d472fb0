using System.Collections.Concurrent;
using System.Reflection;

namespace Tamias.StripeSimulator.Objects;

/// <summary>New objects with every member that Stripe's have, at its resting value.</summary>
internal static class Shape
{
    static readonly ConcurrentDictionary<string, JsonObject> Shapes = new(StringComparer.Ordinal);

    internal static JsonObject Of(string kind) => Shapes.GetOrAdd(kind, Load).Copy();

    /// <summary>A new object of the book with an id, the time and the mode filled in.</summary>
    internal static JsonObject New(World world, Book book, string kind, string prefix)
    {
        var made = Of(kind);
        made["id"] = world.Ids.Next(prefix);
        made["created"] = world.Now;
        if (made.ContainsKey("livemode")) made["livemode"] = book.Live;
        return made;
    }

    static JsonObject Load(string kind)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("shape." + kind)!;
        return (JsonObject)JsonNode.Parse(stream)!;
    }
}

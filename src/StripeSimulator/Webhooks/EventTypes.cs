namespace Tamias.StripeSimulator.Webhooks;

/// <summary>Compares event names with the patterns that endpoints and lists are given.</summary>
internal static class EventTypes
{
    /// <summary>A name, *, or a beginning that ends in .*</summary>
    internal static bool Covers(string pattern, string type) => pattern == "*" || pattern == type
        || (pattern.EndsWith(".*", StringComparison.Ordinal)
            && type.StartsWith(pattern[..^1], StringComparison.Ordinal));
}

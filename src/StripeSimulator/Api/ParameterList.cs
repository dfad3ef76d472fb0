using System.Reflection;

namespace Tamias.StripeSimulator.Api;

/// <summary>The parameters that each operation of the pinned version knows; anything else is refused.</summary>
internal static class ParameterList
{
    static readonly Lazy<Dictionary<string, HashSet<string>>> Lists = new(Load);

    internal static IReadOnlyDictionary<string, HashSet<string>> All => Lists.Value;

    internal static void Check(Call call, Route route)
    {
        if (!Lists.Value.TryGetValue($"{route.Method} {route.Pattern}", out var known)) return;
        foreach (var (path, shown) in Paths(call.Params, "", ""))
            if (!IsKnown(known, path) && !IsOld(call, route, path)) throw Unknown(path, shown);
    }

    static ApiError Unknown(string path, string shown) =>
        path.StartsWith("payment_method_types", StringComparison.Ordinal)
        ? ApiError.Invalid("The parameter payment_method_types is no longer supported. Manage payment methods in the "
            + "Dashboard, or use allowed_payment_method_types or excluded_payment_method_types.",
            "payment_method_types", "payment_method_types_no_longer_supported")
        : ApiError.Invalid($"Received unknown parameter: {shown}", shown, "parameter_unknown");

    static bool IsOld(Call call, Route route, string path) =>
        path.StartsWith("payment_method_types", StringComparison.Ordinal)
        && route.Pattern is "/v1/checkout/sessions" or "/v1/payment_intents" or "/v1/payment_intents/{id}"
        && ApiVersions.TakesPaymentMethodTypes(call.Version);

    static bool IsKnown(HashSet<string> known, string path) =>
        path is "expand" or "expand.#" || known.Contains(path)
        || known.Contains(path[..Math.Max(0, path.LastIndexOf('.'))] + ".*");

    static IEnumerable<(string Path, string Shown)> Paths(JsonNode? node, string path, string shown) => node switch
    {
        JsonObject thing => thing.SelectMany(p => Paths(p.Value, Join(path, p.Key), Params.Inside(shown, p.Key))),
        JsonArray list => list.SelectMany((n, i) => Paths(n, path + ".#", $"{shown}[{i}]")),
        _ => [(path, shown)],
    };

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    static Dictionary<string, HashSet<string>> Load()
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string> current = [];
        foreach (var line in Lines())
            if (line.StartsWith(' ')) current.Add(line.Trim());
            else lists[line] = current = new(StringComparer.Ordinal);
        return lists;
    }

    static string[] Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("parameters.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

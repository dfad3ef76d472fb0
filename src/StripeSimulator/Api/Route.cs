namespace Tamias.StripeSimulator.Api;

/// <summary>One operation: where it is reached, the permission a restricted key needs, and what it does.</summary>
internal sealed record Route(string Method, string Pattern, string Permission, Func<Call, JsonObject> Run)
{
    readonly string[] steps = Pattern.Split('/');

    /// <summary>The id in the path, empty if the pattern has none; null if the path is another's.</summary>
    internal string? Match(string method, string path)
    {
        var given = path.Split('/');
        if (method != Method || given.Length != steps.Length) return null;
        var id = "";
        for (var i = 0; i < steps.Length; i++)
            if (steps[i] == "{id}") id = Uri.UnescapeDataString(given[i]);
            else if (steps[i] != given[i]) return null;
        return id;
    }
}

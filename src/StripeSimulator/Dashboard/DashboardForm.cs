using System.Globalization;

namespace Tamias.StripeSimulator.Dashboard;

/// <summary>
/// Turns a form into what the control understands: a name tells its kind (n: number, b: yes or no, s: seconds,
/// l: list).
/// </summary>
internal static class DashboardForm
{
    internal static JsonObject Read(IFormCollection form)
    {
        var said = new JsonObject();
        foreach (var (name, values) in form)
            if (name is not ("do" or "id") && values[^1] is { Length: > 0 } value)
                Put(said, name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.'), Typed(name, value));
        return said;
    }

    static JsonNode Typed(string name, string value) => name.Split(':') switch
    {
        ["n", _] => long.Parse(value, CultureInfo.InvariantCulture),
        ["b", _] => value == "true",
        ["l", _] => value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).ToJson(),
        ["s", _] => TimeSpan.FromSeconds(long.Parse(value, CultureInfo.InvariantCulture))
            .ToString("c", CultureInfo.InvariantCulture),
        _ => value,
    };

    static void Put(JsonObject said, ReadOnlySpan<string> steps, JsonNode value)
    {
        if (steps.Length == 1) said[steps[0]] = value;
        else
        {
            if (said[steps[0]] is null) said[steps[0]] = new JsonObject();
            Put((JsonObject)said[steps[0]]!, steps[1..], value);
        }
    }
}

using System.Text.Json;

namespace Tamias.Pdf.Tests.Judges;

/// <summary>A document's objects by their references ("12 0 R"), as qpdf writes them in JSON.</summary>
sealed class Objects
{
    readonly Dictionary<string, JsonElement> all;

    public Objects(byte[] document)
    {
        using var bench = new Workbench(document);
        var json = JsonDocument.Parse(bench.Run("qpdf", "--json", "--json-key=qpdf", "document.pdf"));
        all = json.RootElement.GetProperty("qpdf")[1].EnumerateObject()
            .Where(entry => entry.Name != "trailer" && entry.Value.TryGetProperty("value", out _))
            .ToDictionary(entry => entry.Name[4..], entry => entry.Value.GetProperty("value"));
    }

    public JsonElement this[string reference] => all[reference];

    public IReadOnlyList<KeyValuePair<string, JsonElement>> OfType(string type) =>
        [.. all.Where(entry => Text(entry.Value, "/Type") == type)];

    public static string? Text(JsonElement value, string key) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(key, out var found) ? found.ToString() : null;
}

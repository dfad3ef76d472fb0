using System.Reflection;
using System.Text.Json;

namespace Tamias.StripeSimulator.Pages;

/// <summary>The sentences of the pages that payers and merchants see: English is the key, Greek is looked up.</summary>
internal sealed class Words(string language)
{
    static readonly Lazy<Dictionary<string, string>> Greek = new(Load);

    internal string Language => language;

    internal string this[string english] =>
        language == "el" && Greek.Value.TryGetValue(english, out var greek) ? greek : english;

    internal static IReadOnlyDictionary<string, string> AllGreek => Greek.Value;

    /// <summary>The wish of the address or of the object first, then the browser's languages.</summary>
    internal static Words For(HttpRequest request, string? wish)
    {
        if (wish is "el" or "en") return new Words(wish);
        if (wish is not (null or "auto")) return new Words("en");
        var first = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0]).FirstOrDefault(l => l is "el" or "en");
        return new Words(first ?? "en");
    }

    static Dictionary<string, string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("words.el.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}

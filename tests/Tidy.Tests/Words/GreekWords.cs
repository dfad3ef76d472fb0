using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tamias.Tidy.Tests;

/// <summary>The product's Greek as it stands in its resource.</summary>
static partial class GreekWords
{
    public const string Path = "src/Web/Words.el.resx";

    /// <summary>English and Greek, in the order of the file, doubles included.</summary>
    public static readonly IReadOnlyList<(string English, string Greek)> All = Read();

    public static readonly IReadOnlySet<string> English =
        All.Select(w => w.English).ToHashSet(StringComparer.Ordinal);

    /// <summary>"{0}", "{1:d}": what is put into the sentence, by number.</summary>
    public static IEnumerable<string> Places(string sentence) =>
        Place().Matches(sentence).Select(m => m.Groups["number"].Value).Order(StringComparer.Ordinal).Distinct();

    static List<(string, string)> Read() => !Repository.HasFile(Path)
        ? []
        : [.. XDocument.Parse(Repository.Text(Path)).Descendants("data")
            .Select(d => (d.Attribute("name")!.Value, d.Element("value")!.Value))];

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

using System.Globalization;

namespace Tamias.Tidy.Tests;

/// <summary>The listed exceptions to the sizes in <c>ratchet.txt</c>. They may shrink and never grow: what is over the
/// limit must be listed, and what is listed must still be that large.</summary>
static class Ratchet
{
    const string Path = "tests/Tidy.Tests/ratchet.txt";

    /// <param name="rule">First word of the rule's lines in the list.</param>
    /// <param name="found">What is over the limit, with its size.</param>
    public static void Hold(string rule, IEnumerable<(string What, int Size)> found)
    {
        var sizes = found.ToDictionary(f => f.What, f => f.Size, StringComparer.Ordinal);
        var listed = Listed(rule);
        var grown = sizes.Where(s => s.Value > listed.GetValueOrDefault(s.Key))
            .Select(s => $"too large: {rule} {s.Key} {s.Value}");
        var shrunk = listed.Where(l => sizes.GetValueOrDefault(l.Key) < l.Value)
            .Select(l => $"smaller now, list it so (0: not at all): {rule} {l.Key} {sizes.GetValueOrDefault(l.Key)}");

        Rule.Holds(grown.Concat(shrunk));
    }

    static Dictionary<string, int> Listed(string rule) => Repository.Text(Path).Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length == 3 && words[0] == rule)
        .ToDictionary(words => words[1], words => Number(words[2]), StringComparer.Ordinal);

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

using Tamias.Web.Forms;

namespace Tamias.Web.Imports;

/// <summary>A table that somebody brought: headings, and under each its texts.</summary>
/// <param name="Rows">Each with as many texts as there are headings.</param>
public sealed record Sheet(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Rows under the headings.</summary>
    public const int MostRows = 5_000;

    public const int MostColumns = 60;

    /// <summary>The first row that is not blank has the headings; blank ones are left out.</summary>
    /// <param name="rows">Stopped being read beyond what is allowed.</param>
    public static (Sheet? Sheet, Refusal? Refusal) Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var filled = rows.Where(r => r.Any(c => c.Length > 0)).Take(MostRows + 2).ToList();
        if (filled.Count < 2)
            return (null, new("The file has no rows under its headings."));
        if (filled.Count > MostRows + 1)
            return (null, new("The file has more than {0} rows. Split it and import one part after the other.", MostRows));

        var width = Math.Min(filled[0].Count, MostColumns);
        return (new(Fit(filled[0], width), filled[1..].ConvertAll(r => Fit(r, width))), null);
    }

    static IReadOnlyList<string> Fit(IReadOnlyList<string> row, int width) =>
        [.. Enumerable.Range(0, width).Select(at => at < row.Count ? Bare(PlainText.Of(row[at])) : "")];

    /// <summary>Without the mark by which an export keeps a text from being taken for a formula.</summary>
    static string Bare(string text) =>
        text.StartsWith('\'') && Spreadsheet.Harmless(text[1..]) == text ? text[1..] : text;
}

using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Tamias.Web.Tests.Documents;

/// <summary>How a PDF file looks to an independent reader: each sign with its place and its colour.</summary>
sealed class SeenPdf
{
    readonly IReadOnlyList<(double Width, double Height, IReadOnlyList<Letter> Letters)> pages;

    public SeenPdf(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        pages = [.. document.GetPages().Select(p => (p.Width, p.Height, p.Letters))];
    }

    /// <summary>In points.</summary>
    public double Width => pages[0].Width;

    public IReadOnlySet<string> Colours =>
        pages.SelectMany(p => p.Letters).Select(ColourOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same for files that look the same.</summary>
    public string Look => string.Join('\n', pages.Select(p => FormattableString.Invariant(
        $"{p.Width:0} × {p.Height:0} {string.Join(' ', p.Letters.Select(Said))}")));

    /// <summary>Signs that stand on each other, or beyond the paper.</summary>
    public IEnumerable<string> Collisions() => pages.SelectMany((page, at) =>
        Overlaps(page.Letters).Concat(page.Letters.Where(l => IsOutside(l, page.Width, page.Height)))
            .Select(l => $"page {at + 1}: {Said(l)}"));

    static IEnumerable<Letter> Overlaps(IReadOnlyList<Letter> letters)
    {
        var seen = letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderBy(l => l.BoundingBox.Left).ToList();
        for (var one = 0; one < seen.Count; one++)
            for (var other = one + 1; other < seen.Count; other++)
            {
                var (left, right) = (seen[one].BoundingBox, seen[other].BoundingBox);
                if (right.Left > left.Right - 0.4)
                    break;
                // Kerning lets neighbours touch; another line of text stands on it by more.
                var shared = Math.Min(left.Top, right.Top) - Math.Max(left.Bottom, right.Bottom);
                if (shared > 1 && Math.Min(left.Right, right.Right) - right.Left > 1)
                    yield return seen[other];
            }
    }

    static bool IsOutside(Letter letter, double width, double height) =>
        letter.BoundingBox is var box
        && (box.Left < 20 || box.Right > width - 20 || box.Bottom < 20 || box.Top > height);

    static string Said(Letter letter) => FormattableString.Invariant(
        $"{letter.Value}@{letter.StartBaseLine.X:0.0},{letter.StartBaseLine.Y:0.0}#{ColourOf(letter)}");

    static string ColourOf(Letter letter)
    {
        var (red, green, blue) = letter.Color.ToRGBValues();
        return $"{Part(red)}{Part(green)}{Part(blue)}";
    }

    static string Part(double share) => $"{(int)Math.Round(share * 255):x2}";
}

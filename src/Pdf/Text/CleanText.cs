using System.Globalization;
using System.Text;

namespace Tamias.Pdf.Text;

/// <summary>
/// Any string as characters that can be drawn: no controls, no halves of surrogate pairs, one kind of newline.
/// </summary>
internal static class CleanText
{
    const char Tab = '\t';
    const int NextLine = 0x85;
    const int LineSeparator = 0x2028;
    const int ParagraphSeparator = 0x2029;

    public static IEnumerable<Rune> Runes(string? text)
    {
        var whole = Composed(text ?? "");
        var afterReturn = false;
        foreach (var rune in whole.EnumerateRunes())
        {
            var isSecondHalf = afterReturn && rune.Value == '\n';
            afterReturn = rune.Value == '\r';
            if (isSecondHalf) continue;
            if (IsNewLine(rune.Value)) yield return new Rune('\n');
            else if (rune.Value == Tab) yield return new Rune(' ');
            else if (IsDrawn(rune)) yield return rune;
        }
    }

    /// <summary>The text on one line and well formed, for titles and names.</summary>
    public static string Line(string? text) =>
        string.Concat(Runes(text).Select(rune => rune.Value == '\n' ? " " : rune.ToString()));

    static bool IsNewLine(int code) => code is '\n' or '\r' or NextLine or LineSeparator or ParagraphSeparator;

    static bool IsDrawn(Rune rune) => !IsVariation(rune.Value)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    static bool IsVariation(int code) => code is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // An accent that follows its letter is joined with it, as the font draws them as one. Normalize refuses halves of
    // surrogate pairs, so these are replaced first.
    static string Composed(string text) => text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0
        ? text
        : string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);
}

using System.Globalization;
using System.Text;
using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Text;

/// <summary>Turns text into glyphs.</summary>
internal static class Glyphs
{
    public static List<Glyph> Of(IReadOnlyList<TextRun> runs)
    {
        var glyphs = new List<Glyph>();
        for (var run = 0; run < runs.Count; run++)
        {
            foreach (var rune in CleanText.Runes(runs[run].Text)) glyphs.Add(Of(rune, runs[run].Style) with { Run = run });
        }
        return glyphs;
    }

    static Glyph Of(Rune rune, TextStyle style)
    {
        if (rune.Value == Glyph.NewLine) return new(style.Font, 0, Glyph.NewLine, 0);
        var (font, glyph) = Find(rune, style);
        if (style.Tabular && Rune.IsDigit(rune)) glyph = font.Tabular(glyph);
        return new(font, glyph, rune.Value, font.Advance(glyph) * style.Size + style.Tracking);
    }

    static (Font Font, ushort Glyph) Find(Rune rune, TextStyle style)
    {
        if (style.Font.Glyph(rune.Value) is var glyph and not 0) return (style.Font, glyph);
        foreach (var font in style.Fallbacks)
            if (font.Glyph(rune.Value) is var other and not 0) return (font, other);
        return (style.Font, style.Font.Glyph(Substitute(rune)));
    }

    // Rare spaces and the no-break hyphen look like the common ones.
    static int Substitute(Rune rune) => rune.Value == 0x2011 ? '-'
        : Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? ' ' : rune.Value;
}

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
            var (text, style) = (runs[run].Text, runs[run].Style);
            foreach (var rune in CleanText.Runes(text)) glyphs.Add(Of(rune, style) with { Run = run });
        }
        return glyphs;
    }

    static Glyph Of(Rune rune, TextStyle style)
    {
        if (rune.Value == '\n') return new(style.Font, style.Font.Glyph(' '), ' ', 0) { IsNewLine = true };
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

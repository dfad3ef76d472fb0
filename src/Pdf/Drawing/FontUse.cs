using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Drawing;

/// <summary>
/// What one document uses of a font. Each code stands for one glyph and one character: a second character with the same
/// glyph (space and no-break space, Ω and Ohm, every missing character's box) gets a code of its own, so that it copies
/// out as itself.
/// </summary>
internal sealed class FontUse(Font font)
{
    const int MaxCode = 0xFFFE;

    readonly Dictionary<long, int> codes = [];
    readonly SortedDictionary<int, int> characters = [];
    readonly SortedDictionary<int, int> copies = [];

    public Font Font => font;

    /// <summary>Code → the character it copies out as.</summary>
    public IReadOnlyDictionary<int, int> Characters => characters;

    /// <summary>Codes that are no glyph of the font → the glyph they draw.</summary>
    public IReadOnlyDictionary<int, int> Copies => copies;

    /// <summary>The code that draws the glyph and copies out as the character.</summary>
    public int Code(int glyph, int character)
    {
        var key = ((long)glyph << 32) | (uint)character;
        if (!codes.TryGetValue(key, out var code)) codes[key] = code = NewCode(glyph, character);
        return code;
    }

    public int GlyphOf(int code) => copies.GetValueOrDefault(code, code);

    int NewCode(int glyph, int character)
    {
        var code = glyph;
        if (characters.ContainsKey(glyph) || glyph == 0)
        {
            code = font.Metrics.GlyphCount + copies.Count;
            if (code > MaxCode) return glyph;
            copies[code] = glyph;
        }
        characters[code] = character;
        return code;
    }
}

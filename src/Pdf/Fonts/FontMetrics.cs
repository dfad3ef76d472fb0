namespace Tamias.Pdf.Fonts;

/// <summary>A font's measures in its own units (<c>head</c>, <c>hhea</c>, <c>OS/2</c>, <c>hmtx</c>).</summary>
internal sealed class FontMetrics
{
    readonly FontTables tables;
    readonly int wideCount;

    public FontMetrics(FontTables tables)
    {
        this.tables = tables;
        var (head, hhea) = (tables.Offset("head"), tables.Offset("hhea"));
        UnitsPerEm = tables.U16(head + 18);
        Bounds = [.. Enumerable.Range(0, 4).Select(i => tables.I16(head + 36 + 2 * i))];
        LongOffsets = tables.I16(head + 50) != 0;
        (Ascent, Descent) = (tables.I16(hhea + 4), tables.I16(hhea + 6));
        wideCount = tables.U16(hhea + 34);
        GlyphCount = tables.U16(tables.Offset("maxp") + 4);
        CapHeight = tables.Has("OS/2") && tables.U16(tables.Offset("OS/2")) >= 2
            ? tables.I16(tables.Offset("OS/2") + 88) : Ascent;
        Weight = tables.Has("OS/2") ? tables.U16(tables.Offset("OS/2") + 4) : 400;
    }

    public int UnitsPerEm { get; }

    /// <summary>Left, bottom, right and top of all glyphs laid upon each other.</summary>
    public IReadOnlyList<int> Bounds { get; }

    public bool LongOffsets { get; }

    public int Ascent { get; }

    /// <summary>Negative: below the baseline.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    public int GlyphCount { get; }

    /// <summary>400 regular, 600 semibold, 700 bold.</summary>
    public int Weight { get; }

    public int Advance(int glyph) => tables.U16(tables.Offset("hmtx") + 4 * Math.Min(glyph, wideCount - 1));

    public int LeftBearing(int glyph) => tables.I16(tables.Offset("hmtx") + (glyph < wideCount
        ? 4 * glyph + 2
        : 4 * wideCount + 2 * (glyph - wideCount)));
}

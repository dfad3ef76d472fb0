namespace Tamias.Pdf.Fonts;

/// <summary>The drawings of the glyphs: the font's <c>glyf</c> and <c>loca</c>.</summary>
internal sealed class Outlines(FontTables tables, bool longOffsets)
{
    readonly int glyf = tables.Offset("glyf");
    readonly int loca = tables.Offset("loca");

    /// <summary>The bytes of one drawing, empty for a space.</summary>
    public ReadOnlySpan<byte> this[int glyph] => tables.Slice(glyf + Start(glyph), Start(glyph + 1) - Start(glyph));

    /// <summary>The given glyphs, the box for missing ones, and every glyph that these are put together from.</summary>
    public SortedSet<int> WithParts(IEnumerable<int> glyphs)
    {
        var all = new SortedSet<int>();
        var open = new Stack<int>(glyphs.Prepend(0));
        while (open.TryPop(out var glyph))
        {
            if (!all.Add(glyph)) continue;
            foreach (var part in Parts(glyph)) open.Push(part);
        }
        return all;
    }

    int Start(int glyph) => longOffsets ? tables.I32(loca + 4 * glyph) : 2 * tables.U16(loca + 2 * glyph);

    // A negative number of contours says "composite": records of flags and a part's glyph follow (OpenType, glyf).
    List<int> Parts(int glyph)
    {
        var parts = new List<int>();
        if (this[glyph].IsEmpty || tables.I16(glyf + Start(glyph)) >= 0) return parts;
        for (int at = glyf + Start(glyph) + 10, flags = MoreParts; (flags & MoreParts) != 0; at += RecordLength(flags))
        {
            flags = tables.U16(at);
            parts.Add(tables.U16(at + 2));
        }
        return parts;
    }

    static int RecordLength(int flags) => 4 + ((flags & WideArguments) != 0 ? 4 : 2) + ScaleLength(flags);

    static int ScaleLength(int flags) => (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4
        : (flags & Matrix) != 0 ? 8 : 0;

    const int WideArguments = 0x0001;
    const int OneScale = 0x0008;
    const int MoreParts = 0x0020;
    const int TwoScales = 0x0040;
    const int Matrix = 0x0080;
}

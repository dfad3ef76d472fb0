namespace Tamias.Pdf.Fonts;

/// <summary>Which glyph draws which character: the font's <c>cmap</c>, formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    readonly ushort[] basic = new ushort[0x10000];
    readonly Dictionary<int, ushort> beyond = [];

    public CharacterMap(FontTables tables)
    {
        var (offset, format) = Best(tables, tables.Offset("cmap"));
        if (format == 12) ReadGroups(tables, offset);
        else if (format == 4) ReadSegments(tables, offset);
    }

    /// <summary>The glyph of a character, 0 if the font has none.</summary>
    public ushort this[int codePoint] =>
        (uint)codePoint < 0x10000 ? basic[codePoint] : beyond.GetValueOrDefault(codePoint);

    static (int Offset, int Format) Best(FontTables tables, int cmap) =>
        Enumerable.Range(0, tables.U16(cmap + 2))
            .Select(i => cmap + tables.I32(cmap + 8 + 8 * i))
            .Select(offset => (offset, format: tables.U16(offset)))
            .Where(map => map.format is 4 or 12)
            .OrderByDescending(map => map.format)
            .FirstOrDefault();

    void ReadGroups(FontTables tables, int map)
    {
        for (var i = 0; i < tables.I32(map + 12); i++)
        {
            var group = map + 16 + 12 * i;
            var (first, last, glyph) = (tables.I32(group), tables.I32(group + 4), tables.I32(group + 8));
            for (var code = first; code <= last && code <= 0x10FFFF; code++) Set(code, glyph + code - first);
        }
    }

    // Four parallel arrays: last codes, (a gap of two bytes,) first codes, deltas, offsets into the glyph array.
    void ReadSegments(FontTables tables, int map)
    {
        var doubled = tables.U16(map + 6);
        for (var last = map + 14; last < map + 14 + doubled; last += 2)
        {
            var first = last + doubled + 2;
            var delta = tables.I16(first + doubled);
            for (var code = tables.U16(first); code <= tables.U16(last) && code < 0xFFFF; code++)
                Set(code, InSegment(tables, first + 2 * doubled, code - tables.U16(first), (code, delta)));
        }
    }

    static int InSegment(FontTables tables, int rangeAt, int index, (int Code, int Delta) plain)
    {
        var range = tables.U16(rangeAt);
        if (range == 0) return (plain.Code + plain.Delta) & 0xFFFF;
        var glyph = tables.U16(rangeAt + range + 2 * index);
        return glyph == 0 ? 0 : (glyph + plain.Delta) & 0xFFFF;
    }

    void Set(int code, int glyph)
    {
        if (code < 0x10000) basic[code] = (ushort)glyph;
        else beyond[code] = (ushort)glyph;
    }
}

using System.Text;

namespace Tamias.Pdf.Fonts;

/// <summary>
/// One glyph in place of another, as a font offers it under a feature's name (<c>GSUB</c>, lookup type 1).
/// </summary>
internal static class SingleSubstitution
{
    const int Single = 1;
    const int Extension = 7;

    /// <summary>
    /// The glyphs that <paramref name="feature"/>, such as "tnum", exchanges; empty if there is no such feature.
    /// </summary>
    public static Dictionary<ushort, ushort> Read(FontTables tables, string feature)
    {
        var glyphs = new Dictionary<ushort, ushort>();
        if (!tables.Has("GSUB")) return glyphs;
        foreach (var lookup in Lookups(tables, tables.Offset("GSUB"), feature).Distinct())
            ReadLookup(tables, lookup, glyphs);
        return glyphs;
    }

    static IEnumerable<int> Lookups(FontTables tables, int gsub, string feature)
    {
        var (features, lookups) = (gsub + tables.U16(gsub + 6), gsub + tables.U16(gsub + 8));
        for (var record = features + 2; record < features + 2 + 6 * tables.U16(features); record += 6)
        {
            if (Encoding.ASCII.GetString(tables.Slice(record, 4)) != feature) continue;
            var list = features + tables.U16(record + 4);
            for (var i = 0; i < tables.U16(list + 2); i++)
                yield return lookups + tables.U16(lookups + 2 + 2 * tables.U16(list + 4 + 2 * i));
        }
    }

    static void ReadLookup(FontTables tables, int lookup, Dictionary<ushort, ushort> glyphs)
    {
        for (var i = 0; i < tables.U16(lookup + 4); i++)
        {
            var (type, table) = (tables.U16(lookup), lookup + tables.U16(lookup + 6 + 2 * i));
            if (type == Extension) (type, table) = (tables.U16(table + 2), table + tables.I32(table + 4));
            if (type == Single) ReadTable(tables, table, glyphs);
        }
    }

    // Format 1 moves every covered glyph by one distance, format 2 lists the new glyphs.
    static void ReadTable(FontTables tables, int table, Dictionary<ushort, ushort> glyphs)
    {
        var byDistance = tables.U16(table) == 1;
        var index = 0;
        foreach (var glyph in Covered(tables, table + tables.U16(table + 2)))
        {
            var other = byDistance ? glyph + tables.I16(table + 4) : tables.U16(table + 6 + 2 * index++);
            glyphs.TryAdd((ushort)glyph, (ushort)other);
        }
    }

    static IEnumerable<int> Covered(FontTables tables, int coverage) =>
        Enumerable.Range(0, tables.U16(coverage + 2)).SelectMany(i => tables.U16(coverage) == 1
            ? [tables.U16(coverage + 4 + 2 * i)]
            : Range(tables, coverage + 4 + 6 * i));

    static IEnumerable<int> Range(FontTables tables, int at) =>
        Enumerable.Range(tables.U16(at), tables.U16(at + 2) - tables.U16(at) + 1);
}

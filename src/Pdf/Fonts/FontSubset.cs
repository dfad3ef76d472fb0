using System.Buffers.Binary;

namespace Tamias.Pdf.Fonts;

/// <summary>
/// A font file with only the drawings that a document uses. Glyphs keep their numbers; a copy of a glyph under a new
/// number (<c>copies</c>: new number → glyph) lets two characters that look the same be told apart.
/// </summary>
internal sealed class FontSubset(Font font, IReadOnlyCollection<int> used, IReadOnlyDictionary<int, int> copies)
{
    static readonly string[] carriedOver = ["cvt ", "fpgm", "prep"];

    readonly SortedSet<int> kept = font.Outlines.WithParts(used.Concat(copies.Values));

    readonly byte[] missing = MissingGlyph.Outline(font.Metrics);

    public byte[] Write()
    {
        var count = Math.Max(kept.Max, copies.Keys.DefaultIfEmpty().Max()) + 1;
        var (glyf, loca) = WriteOutlines(count);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["hmtx"] = WriteWidths(count),
            ["head"] = Patched("head", 50, 1),
            ["hhea"] = Patched("hhea", 34, (ushort)count),
            ["maxp"] = Patched("maxp", 4, (ushort)count),
        };
        foreach (var name in carriedOver.Where(font.Tables.Has)) tables[name] = font.Tables.Table(name).ToArray();
        return FontFile.Write(tables);
    }

    (byte[] Glyf, byte[] Loca) WriteOutlines(int count)
    {
        using var glyf = new MemoryStream();
        var loca = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph < count; glyph++)
        {
            if (Source(glyph) is { } source) glyf.Write(source == 0 ? missing : font.Outlines[source]);
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyph + 4), (uint)glyf.Length);
        }
        return (glyf.ToArray(), loca);
    }

    byte[] WriteWidths(int count)
    {
        var widths = new byte[4 * count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            if (Source(glyph) is not { } source) continue;
            var entry = widths.AsSpan(4 * glyph);
            BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)font.Metrics.Advance(source));
            BinaryPrimitives.WriteInt16BigEndian(entry[2..], (short)font.Metrics.LeftBearing(source));
        }
        return widths;
    }

    int? Source(int glyph) => copies.TryGetValue(glyph, out var source) ? source : kept.Contains(glyph) ? glyph : null;

    byte[] Patched(string table, int offset, ushort value)
    {
        var bytes = font.Tables.Table(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), value);
        return bytes;
    }
}

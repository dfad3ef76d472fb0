using System.Text;

namespace Tamias.Pdf.Fonts;

/// <summary>A TrueType font, read once and used by any number of documents at the same time.</summary>
public sealed class Font
{
    readonly CharacterMap characters;
    readonly Dictionary<ushort, ushort> tabular;

    Font(FontTables tables)
    {
        Tables = tables;
        Metrics = new FontMetrics(tables);
        Outlines = new Outlines(tables, Metrics.LongOffsets);
        characters = new CharacterMap(tables);
        tabular = SingleSubstitution.Read(tables, "tnum");
        Name = PostScriptName(tables);
    }

    /// <summary>The PostScript name, "Inter-Regular".</summary>
    public string Name { get; }

    internal FontTables Tables { get; }

    internal FontMetrics Metrics { get; }

    internal Outlines Outlines { get; }

    /// <summary>Reads a font with TrueType outlines.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such font.</exception>
    public static Font Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return new Font(new FontTables(file));
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new InvalidDataException("This is not a font with TrueType outlines.", e);
        }
    }

    /// <summary>Whether the font can draw the character.</summary>
    public bool Has(int codePoint) => characters[codePoint] != 0;

    internal ushort Glyph(int codePoint) => characters[codePoint];

    /// <summary>The glyph of equal width that the font offers in place of a digit, or the glyph itself.</summary>
    internal ushort Tabular(ushort glyph) => tabular.GetValueOrDefault(glyph, glyph);

    /// <summary>The width of a glyph at a size of 1.</summary>
    internal double Advance(int glyph) => (double)Metrics.Advance(glyph) / Metrics.UnitsPerEm;

    static string PostScriptName(FontTables tables)
    {
        var name = tables.Offset("name");
        var record = Enumerable.Range(0, tables.U16(name + 2)).Select(i => name + 6 + 12 * i)
            .FirstOrDefault(at => tables.U16(at) == 3 && tables.U16(at + 6) == 6);
        if (record == 0) return "Font";
        var start = name + tables.U16(name + 4) + tables.U16(record + 10);
        return Encoding.BigEndianUnicode.GetString(tables.Slice(start, tables.U16(record + 8)));
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Tamias.Pdf.Fonts;

/// <summary>A TrueType file as its directory of tables, read in big-endian order.</summary>
internal sealed class FontTables
{
    readonly byte[] file;
    readonly Dictionary<string, (int Offset, int Length)> directory = [];

    public FontTables(byte[] file)
    {
        this.file = file;
        for (var entry = 12; entry < 12 + 16 * U16(4); entry += 16)
            directory[Encoding.ASCII.GetString(file, entry, 4)] = (I32(entry + 8), I32(entry + 12));
    }

    public bool Has(string table) => directory.ContainsKey(table);

    /// <summary>Where a table begins in the file.</summary>
    public int Offset(string table) => directory[table].Offset;

    public ReadOnlySpan<byte> Table(string name)
    {
        var (offset, length) = directory[name];
        return file.AsSpan(offset, length);
    }

    public ReadOnlySpan<byte> Slice(int offset, int length) => file.AsSpan(offset, length);

    public int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(offset));

    public int I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(offset));

    public int I32(int offset) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(offset));
}

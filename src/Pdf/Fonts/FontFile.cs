using System.Buffers.Binary;
using System.Text;

namespace Tamias.Pdf.Fonts;

/// <summary>Puts tables together into a TrueType file.</summary>
internal static class FontFile
{
    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var offset = 12 + 16 * tables.Count;
        var file = new byte[offset + tables.Values.Sum(table => Padded(table.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        var entry = 12;
        foreach (var (name, table) in tables)
        {
            table.CopyTo(file, offset);
            var checksum = Checksum(file.AsSpan(offset, Padded(table.Length)));
            WriteEntry(file.AsSpan(entry), name, (offset, table.Length), checksum);
            entry += 16;
            offset += Padded(table.Length);
        }
        return file;
    }

    static void WriteEntry(Span<byte> entry, string name, (int Offset, int Length) place, uint checksum)
    {
        Encoding.ASCII.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt32BigEndian(entry[4..], checksum);
        BinaryPrimitives.WriteInt32BigEndian(entry[8..], place.Offset);
        BinaryPrimitives.WriteInt32BigEndian(entry[12..], place.Length);
    }

    static int Padded(int length) => (length + 3) & ~3;

    static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(table[i..]));
        return sum;
    }
}

using System.Buffers.Binary;

namespace Tamias.Pdf.Writing;

/// <summary>Where each object stands in the file (ISO 32000-1, 7.5.8).</summary>
internal sealed class CrossReferences
{
    const byte Free = 0;
    const byte InFile = 1;
    const byte Packed = 2;
    const int EntryLength = 7;

    readonly List<(byte Kind, uint Place, ushort Detail)> entries = [(Free, 0, ushort.MaxValue)];

    public int Reserve()
    {
        entries.Add((Free, 0, 0));
        return entries.Count - 1;
    }

    public void Stands(int id, long offset) => entries[id] = (InFile, (uint)offset, 0);

    public void StandsPacked(int id, int pack, int index) => entries[id] = (Packed, (uint)pack, (ushort)index);

    public byte[] Bytes()
    {
        var bytes = new byte[EntryLength * entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = bytes.AsSpan(EntryLength * i);
            entry[0] = entries[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], entries[i].Place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], entries[i].Detail);
        }
        return bytes;
    }
}

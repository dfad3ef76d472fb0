using System.Buffers.Binary;
using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Tests.Fonts;

/// <summary>Inter with something taken away.</summary>
static class FontVariants
{
    /// <summary>Only with the first of its character maps, which has format 4.</summary>
    public static Font OnlyFormat4() => Patched((file, cmap) =>
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(cmap + 2), 1));

    /// <summary>
    /// Only with the characters before Greek: the groups of the map with format 12 are in their order.
    /// </summary>
    public static Font WithoutGreek() => Patched((file, cmap) =>
    {
        var map = Format12(file, cmap);
        var count = 0;
        while (Int(file, map + 16 + 12 * count + 4) < 0x370) count++;
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(map + 12), count);
    });

    public static byte[] Bytes()
    {
        using var resource = typeof(Inter).Assembly.GetManifestResourceStream("Inter_400Regular.ttf")!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }

    static Font Patched(Action<byte[], int> patch)
    {
        var file = Bytes();
        patch(file, new FontTables(file).Offset("cmap"));
        return Font.Read(file);
    }

    static int Format12(byte[] file, int cmap) =>
        Enumerable.Range(0, 4).Select(i => cmap + Int(file, cmap + 8 + 8 * i)).Last(map => file[map + 1] == 12);

    static int Int(byte[] file, int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
}

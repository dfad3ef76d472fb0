using System.IO.Compression;

namespace Tamias.Pdf.Writing;

/// <summary>Compression as PDF's FlateDecode undoes it.</summary>
internal static class Deflate
{
    public static byte[] Bytes(ReadOnlySpan<byte> plain)
    {
        using var target = new MemoryStream();
        using (var zip = new ZLibStream(target, CompressionLevel.Optimal)) zip.Write(plain);
        return target.ToArray();
    }
}

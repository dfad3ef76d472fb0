using System.Buffers.Binary;
using SkiaSharp;

namespace Tamias.Web.Tests.Settings;

/// <summary>Small files that are pictures, or pretend to be.</summary>
static class Pictures
{
    public static byte[] Drawn(SKEncodedImageFormat format, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SeaGreen);
        return bitmap.Encode(format, 90).ToArray();
    }

    /// <summary>A few bytes that claim to unpack to so many pixels.</summary>
    public static byte[] Claiming(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header),
            .. Chunk("IDAT", [0x78, 0x9C, 0x03, 0]), .. Chunk("IEND", [])];
    }

    /// <summary>A true picture with a text inside and a page of script behind it.</summary>
    public static byte[] Polyglot()
    {
        var png = Drawn(SKEncodedImageFormat.Png, 40, 20);
        var text = Chunk("tEXt", "Comment\0SECRET-IN-THE-PICTURE"u8.ToArray());
        return [.. png[..33], .. text, .. png[33..], .. "<script>alert(1)</script>PK\u0003\u0004"u8];
    }

    static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(body));
        return [.. length, .. body, .. check];
    }

    // CRC-32 as PNG has it (ISO 3309).
    static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}

using System.Buffers.Binary;

namespace Tamias.Pdf.Images;

/// <summary>What a JPEG file says about its size and colours (ITU T.81, annex B).</summary>
internal readonly record struct JpegHeader(int Width, int Height, string ColorSpace, string Decode)
{
    const int Sequential = 0xC0;
    const int Progressive = 0xC2;
    const int Adobe = 0xEE;

    public static JpegHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return null;
        var isAdobe = false;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            if (marker is >= Sequential and <= Progressive) return Frame(file[(at + 4)..], isAdobe);
            isAdobe |= marker == Adobe;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return null;
    }

    static JpegHeader? Frame(ReadOnlySpan<byte> frame, bool isAdobe)
    {
        if (frame.Length < 6 || frame[0] != 8) return null;
        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        if (width == 0 || height == 0) return null;
        // Adobe's programs write the four inks inverted.
        return frame[5] switch
        {
            1 => new(width, height, "DeviceGray", ""),
            3 => new(width, height, "DeviceRGB", ""),
            4 => new(width, height, "DeviceCMYK", isAdobe ? "/Decode[1 0 1 0 1 0 1 0]" : ""),
            _ => null,
        };
    }
}

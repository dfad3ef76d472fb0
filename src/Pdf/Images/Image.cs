using Tamias.Pdf.Writing;

namespace Tamias.Pdf.Images;

/// <summary>A picture, compressed once; the same object may be drawn in many documents.</summary>
public sealed class Image
{
    Image(int width, int height) => (Width, Height) = (width, height);

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    internal ReadOnlyMemory<byte> Pixels { get; private init; }

    /// <summary>The entries that tell how to read the pixels.</summary>
    internal string Format { get; private init; } = "";

    /// <summary>How opaque each pixel is, a byte a pixel, deflated; empty if all are opaque.</summary>
    internal ReadOnlyMemory<byte> Alpha { get; private init; }

    /// <summary>
    /// A JPEG file as it is; null if it is none that a PDF can carry (baseline or progressive, 8 bits).
    /// </summary>
    public static Image? FromJpeg(ReadOnlyMemory<byte> file) => JpegHeader.Read(file.Span) is not { } header
        ? null
        : new Image(header.Width, header.Height)
        {
            Pixels = file,
            Format = $"/ColorSpace/{header.ColorSpace}/Filter/DCTDecode{header.Decode}",
        };

    /// <summary>Three bytes a pixel, row by row from the top.</summary>
    /// <exception cref="ArgumentException">There are not width × height × 3 bytes.</exception>
    public static Image FromRgb(int width, int height, ReadOnlySpan<byte> rgb)
    {
        Check(width, height, rgb.Length / 3.0);
        return new Image(width, height) { Pixels = Deflate.Bytes(rgb), Format = Raw };
    }

    /// <summary>Four bytes a pixel, the colour not multiplied with the alpha, row by row from the top.</summary>
    /// <exception cref="ArgumentException">There are not width × height × 4 bytes.</exception>
    public static Image FromRgba(int width, int height, ReadOnlySpan<byte> rgba)
    {
        Check(width, height, rgba.Length / 4.0);
        var rgb = new byte[width * height * 3];
        var alpha = new byte[width * height];
        for (var i = 0; i < alpha.Length; i++)
        {
            rgba.Slice(4 * i, 3).CopyTo(rgb.AsSpan(3 * i));
            alpha[i] = rgba[4 * i + 3];
        }
        var isOpaque = !alpha.AsSpan().ContainsAnyExcept(byte.MaxValue);
        return new Image(width, height)
        {
            Pixels = Deflate.Bytes(rgb),
            Format = Raw,
            Alpha = isOpaque ? default : Deflate.Bytes(alpha),
        };
    }

    const string Raw = "/ColorSpace/DeviceRGB/Filter/FlateDecode";

    static void Check(int width, int height, double pixels)
    {
        if (width < 1 || height < 1 || (double)width * height != pixels)
            throw new ArgumentException($"{pixels} pixels are not {width} × {height}.", nameof(pixels));
    }
}

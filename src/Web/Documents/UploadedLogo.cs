using System.Security.Cryptography;
using SkiaSharp;

namespace Tamias.Web.Documents;

/// <summary>An uploaded picture made into a logo: decoded within limits and drawn anew, so that nothing else of the
/// file is kept.</summary>
public sealed record UploadedLogo(byte[] Png, Refusal? Refusal)
{
    /// <summary>Bytes of an upload.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    const int LongestSide = 6_000;
    const int MostPixels = 25_000_000;
    const int Width = 600;
    const int Height = 300;

    // Decoded, a picture takes up to 100 MB: one at a time.
    static readonly SemaphoreSlim Decoding = new(1, 1);

    /// <summary>SHA-256 of <see cref="Png"/> as hex.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Png));

    public static async Task<UploadedLogo> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 })
            return No("Choose a picture first.");
        if (file.Length > LargestFile)
            return No("The picture is larger than 2 MB. Make it smaller and try again.");

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        await Decoding.WaitAsync(cancellation);
        try
        {
            return Read(bytes.ToArray());
        }
        finally
        {
            Decoding.Release();
        }
    }

    /// <summary>Believes neither name nor type that came with the file, only its first bytes and the decoder.</summary>
    public static UploadedLogo Read(byte[] file)
    {
        if (FormatOf(file) is not { } format)
            return No("This is not a PNG, JPEG or WebP picture.");

        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format)
            return No("This picture is damaged.");
        if (codec.Info.Width > LongestSide || codec.Info.Height > LongestSide
            || (long)codec.Info.Width * codec.Info.Height > MostPixels)
            return No("The picture has too many pixels: at most 6000 on a side and 25 million in all.");

        return Draw(codec) is { } png ? new(png, null) : No("This picture is damaged.");
    }

    static byte[]? Draw(SKCodec codec)
    {
        using var bitmap = new SKBitmap(
            new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
            return null;

        using var picture = SKImage.FromBitmap(bitmap);
        using var logo = LogoDrawing.Fit(picture, codec.EncodedOrigin, Width, Height);
        using var png = logo.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    static SKEncodedImageFormat? FormatOf(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? SKEncodedImageFormat.Png
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? SKEncodedImageFormat.Jpeg
        : file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8) ? SKEncodedImageFormat.Webp
        : null;

    static UploadedLogo No(string sentence) => new([], new(sentence));
}

using SkiaSharp;

namespace Tamias.Web.Documents;

/// <summary>Draws a picture upright and no larger than a frame.</summary>
static class LogoDrawing
{
    static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Keeps the proportions; a small picture stays small.</summary>
    public static SKImage Fit(SKImage picture, SKEncodedOrigin origin, int width, int height)
    {
        var upright = IsTurned(origin) ? new SKSizeI(picture.Height, picture.Width)
            : new(picture.Width, picture.Height);
        var scale = Math.Min(1f, Math.Min((float)width / upright.Width, (float)height / upright.Height));
        var info = new SKImageInfo(Scaled(upright.Width, scale), Scaled(upright.Height, scale), SKColorType.Rgba8888,
            SKAlphaType.Premul);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale((float)info.Width / upright.Width, (float)info.Height / upright.Height);
        surface.Canvas.Concat(Upright(origin, picture.Width, picture.Height));
        surface.Canvas.DrawImage(picture, 0, 0, Smooth);
        return surface.Snapshot();
    }

    static int Scaled(int length, float scale) => Math.Max(1, (int)Math.Round(length * scale));

    static bool IsTurned(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    // The eight ways in which cameras store a picture (EXIF 2.3, tag Orientation).
    static SKMatrix Upright(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}

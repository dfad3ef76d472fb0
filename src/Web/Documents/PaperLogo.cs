using SkiaSharp;
using Tamias.Pdf.Images;

namespace Tamias.Web.Documents;

/// <summary>The merchant's logo for paper.</summary>
static class PaperLogo
{
    /// <summary>Null without one.</summary>
    public static async Task<Image?> ReadAsync(Db db, string hash, CancellationToken cancellation)
    {
        var logo = hash.Length == 0
            ? null
            : await db.Logos.AsNoTracking().FirstOrDefaultAsync(l => l.Hash == hash, cancellation);
        using var picture = logo is null ? null : SKBitmap.Decode(logo.Png);
        if (picture is null)
            return null;

        var rgba = picture.Pixels.SelectMany(p => (byte[])[p.Red, p.Green, p.Blue, p.Alpha]).ToArray();
        return Image.FromRgba(picture.Width, picture.Height, rgba);
    }
}

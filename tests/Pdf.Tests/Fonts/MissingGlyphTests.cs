using Tamias.Pdf.Fonts;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Fonts;

public class MissingGlyphTests
{
    const int Width = 100;
    const int Size = 100;

    [Fact]
    public void A_missing_character_is_drawn_as_a_thin_box()
    {
        var metrics = Inter.Regular.Metrics;
        double Points(int units) => (double)units * Size / metrics.UnitsPerEm;
        var style = Make.Body with { Size = Size };
        var (left, right) = (Points(metrics.LeftBearing(0)), Points(metrics.Advance(0) - metrics.LeftBearing(0)));
        var (bottom, top) = (style.Baseline, style.Baseline - Points(metrics.CapHeight));
        var pixels = Pixels(Make.Document(flow => flow.Text("\U0001F600", style), new PageLayout
        {
            Size = new PageSize(Width, style.LinePoints),
            Margins = Insets.None,
        }));
        byte At(double x, double y) => pixels[(int)y * Width + (int)x];
        var (center, middle) = ((left + right) / 2, (top + bottom) / 2);
        Assert.Equal(255, At(center, middle));
        byte[] edges = [At(left + 2, middle), At(right - 2, middle), At(center, top + 2), At(center, bottom - 2)];
        Assert.All(edges, pixel => Assert.Equal(0, pixel));
        Assert.InRange(pixels.Count(pixel => pixel < 128) / ((right - left) * (bottom - top)), 0.05, 0.4);
    }

    static byte[] Pixels(byte[] document)
    {
        using var bench = new Workbench(document);
        bench.Run("pdftoppm", "-gray", "-singlefile", "-r", "72", "document.pdf", "page");
        var image = bench.Read("page.pgm");
        return image[^(image.Length / Width * Width)..];
    }
}

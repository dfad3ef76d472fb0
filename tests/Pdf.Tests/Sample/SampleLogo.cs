using Tamias.Pdf.Images;

namespace Tamias.Pdf.Tests.Sample;

/// <summary>A mark of our own: a ring, smooth at its edges, on nothing.</summary>
static class SampleLogo
{
    const int Side = 160;

    public static readonly Image Image = Image.FromRgba(Side, Side, Pixels());

    static byte[] Pixels()
    {
        var pixels = new byte[4 * Side * Side];
        for (var i = 0; i < Side * Side; i++)
        {
            var color = SampleStyles.Brand;
            (pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2]) = (color.Red, color.Green, color.Blue);
            pixels[4 * i + 3] = Cover(i % Side - Side / 2 + 0.5, i / Side - Side / 2 + 0.5);
        }
        return pixels;
    }

    static byte Cover(double x, double y)
    {
        var fromRing = Math.Abs(Math.Sqrt(x * x + y * y) - 56) - 22;
        var fromNotch = Math.Max(Math.Abs(x) - 9, y);
        return (byte)(255 * Math.Clamp(0.5 - Math.Max(fromRing, -fromNotch), 0, 1));
    }
}

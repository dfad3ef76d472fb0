using System.Buffers.Binary;

namespace Tamias.Pdf.Fonts;

/// <summary>
/// The thin upright box that stands for a character no font has. Fonts bring one of their own as glyph 0, but some are
/// empty and some are heavy enough to spoil a page.
/// </summary>
internal static class MissingGlyph
{
    const int OnCurve = 1;
    const int ThicknessPerEm = 24;

    /// <summary>Its drawing: two rectangles, the inner one turned the other way round so that it stays empty.</summary>
    public static byte[] Outline(FontMetrics metrics)
    {
        var (left, right) = (metrics.LeftBearing(0), metrics.Advance(0) - metrics.LeftBearing(0));
        var (top, line) = (metrics.CapHeight, metrics.UnitsPerEm / ThicknessPerEm);
        int[] xs = [left, left, right, right, left + line, right - line, right - line, left + line];
        int[] ys = [0, top, top, 0, line, line, top - line, top - line];
        int[] words = [2, left, 0, right, top, 3, 7, 0];
        var flags = Enumerable.Repeat((byte)OnCurve, xs.Length);
        return [.. Words(words), .. flags, .. Words(Steps(xs)), .. Words(Steps(ys))];
    }

    // Each point is given by its distance from the one before.
    static IEnumerable<int> Steps(int[] points) => points.Select((point, i) => i == 0 ? point : point - points[i - 1]);

    static byte[] Words(IEnumerable<int> words)
    {
        var values = words.ToArray();
        var bytes = new byte[2 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(2 * i), (short)values[i]);
        return bytes;
    }
}

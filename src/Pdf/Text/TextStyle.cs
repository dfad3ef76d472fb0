using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Text;

/// <summary>How text looks; vary one with <c>style with { Color = … }</c>. The size is in points.</summary>
public sealed record TextStyle(Font Font, double Size)
{
    public Color Color { get; init; } = Color.Black;

    /// <summary>From one baseline to the next, as a multiple of the size.</summary>
    public double LineHeight { get; init; } = 1.4;

    /// <summary>Extra space after each character, in points.</summary>
    public double Tracking { get; init; }

    /// <summary>Digits of equal width, so that amounts stand under each other.</summary>
    public bool Tabular { get; init; }

    /// <summary>
    /// Asked in this order for characters that the font lacks; a box is drawn for what none of them has.
    /// </summary>
    public IReadOnlyList<Font> Fallbacks { get; init; } = [];

    /// <summary>The height of one line, in points.</summary>
    public double LinePoints => Size * LineHeight;

    /// <summary>The width of the text's longest line if nothing makes it wrap, in points.</summary>
    public double Measure(string? text) =>
        WordWrap.Lines(Glyphs.Of([new TextRun(text ?? "", this)]), double.PositiveInfinity).Max(line => line.Width);

    /// <summary>
    /// From the top of a line to its baseline: what is left of the line's height is shared above and below.
    /// </summary>
    internal double Baseline
    {
        get
        {
            var (ascent, descent) = (Font.Metrics.Ascent, Font.Metrics.Descent);
            var unit = Size / Font.Metrics.UnitsPerEm;
            return (LinePoints - (ascent - descent) * unit) / 2 + ascent * unit;
        }
    }
}

using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Text;

/// <summary>
/// One character as it will be drawn: glyph 0 is the box for a missing one; the advance is in points.
/// </summary>
internal readonly record struct Glyph(Font Font, ushort Id, int CodePoint, double Advance)
{
    /// <summary>The run of the paragraph that it comes from.</summary>
    public int Run { get; init; }

    /// <summary>
    /// The line ends here; drawn as a space without width, so that what follows is not read as the same word.
    /// </summary>
    public bool IsNewLine { get; init; }

    /// <summary>A line may end behind it; the no-break spaces are not among them.</summary>
    public bool IsBreakingSpace => !IsNewLine && CodePoint is ' ' or (>= 0x2000 and <= 0x200A and not 0x2007) or 0x3000;
}

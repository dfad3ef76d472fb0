using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Text;

/// <summary>One character as it will be drawn: glyph 0 is the box for a missing one; the advance is in points.</summary>
internal readonly record struct Glyph(Font Font, ushort Id, int CodePoint, double Advance)
{
    public const int NewLine = '\n';

    /// <summary>The run of the paragraph that it comes from.</summary>
    public int Run { get; init; }

    public bool IsNewLine => CodePoint == NewLine;

    /// <summary>A line may end behind it; the no-break spaces are not among them.</summary>
    public bool IsBreakingSpace => CodePoint is ' ' or (>= 0x2000 and <= 0x200A and not 0x2007) or 0x3000;
}

using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Layout;

/// <summary>
/// What the lines of a paragraph share; for each run where it leads and, unless an artifact, its element.
/// </summary>
internal sealed record LineContext(IReadOnlyList<TextRun> Runs, Glyph[] Glyphs)
{
    public required string?[] Links { get; init; }

    public required Element?[] Elements { get; init; }

    public double LinePoints { get; } = Runs.Max(run => run.Style.LinePoints);

    public double Baseline { get; } = Runs.MaxBy(run => run.Style.LinePoints)!.Style.Baseline;
}

/// <summary>One line of a paragraph, so far from the left edge of its column.</summary>
internal sealed class LinePiece(LineContext context, Line line, double left) : Piece(context.LinePoints)
{
    public override void Draw(Page page, double x, double y)
    {
        var pen = x + left;
        for (var start = line.Start; start < line.End;)
        {
            var end = EndOfSegment(start);
            var width = Show(page, (pen, y), start, end);
            pen += width;
            start = end;
        }
    }

    int EndOfSegment(int start)
    {
        var end = start + 1;
        while (end < line.End && IsSame(context.Glyphs[start], context.Glyphs[end])) end++;
        return end;
    }

    static bool IsSame(Glyph one, Glyph other) => one.Font == other.Font && one.Run == other.Run;

    double Show(Page page, (double X, double Y) at, int start, int end)
    {
        var glyphs = context.Glyphs.AsSpan(start, end - start);
        var run = glyphs[0].Run;
        var (element, link) = (context.Elements[run], context.Links[run]);
        page.Show(element, glyphs, context.Runs[run].Style, (at.X, at.Y + context.Baseline));
        var width = 0.0;
        foreach (var glyph in glyphs) width += glyph.Advance;
        if (element is not null && link is not null)
            page.Add(new LinkArea(new Area(at.X, at.Y, width, Height), link, element));
        return width;
    }
}

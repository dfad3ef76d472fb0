namespace Tamias.Pdf.Text;

/// <summary>
/// Breaks glyphs into lines: at newlines, else behind the last space that fits, else within a word too long for a line.
/// A line keeps one of the spaces it ends with, not counted in its width, so that words stay apart when copied.
/// </summary>
internal sealed class WordWrap(IReadOnlyList<Glyph> glyphs, double width)
{
    // Sums of widths are inexact, and text measured to fit a column exactly must fit it.
    const double Tolerance = 0.001;

    readonly List<Line> lines = [];
    int start;
    int behindSpace;
    double filled;

    public static List<Line> Lines(IReadOnlyList<Glyph> glyphs, double width)
    {
        var wrap = new WordWrap(glyphs, width);
        for (var i = 0; i < glyphs.Count; i++) wrap.Take(i);
        wrap.EndLine(glyphs.Count, glyphs.Count);
        return wrap.lines;
    }

    void Take(int i)
    {
        var glyph = glyphs[i];
        if (glyph.IsNewLine)
        {
            EndLine(i, i + 1);
            return;
        }
        if (!glyph.IsBreakingSpace) MakeRoom(i);
        filled += glyph.Advance;
        if (glyph.IsBreakingSpace) behindSpace = i + 1;
    }

    void MakeRoom(int i)
    {
        if (Overflows(i) && behindSpace > start) EndLine(behindSpace, behindSpace, i);
        if (Overflows(i)) EndLine(i, i);
    }

    bool Overflows(int i) => i > start && filled + glyphs[i].Advance > width + Tolerance;

    void EndLine(int end, int next, int upTo = 0)
    {
        var seen = end;
        while (seen > start && glyphs[seen - 1].IsBreakingSpace) seen--;
        lines.Add(new Line(start, Math.Min(next, seen + 1), Sum(start, seen)));
        start = next;
        behindSpace = next;
        filled = Sum(next, upTo);
    }

    double Sum(int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++) sum += glyphs[i].Advance;
        return sum;
    }
}

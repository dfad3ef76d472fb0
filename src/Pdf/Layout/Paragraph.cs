using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Layout;

/// <summary>Text that wraps. Without a tag it belongs to what it stands in, such as the cell of a table.</summary>
internal sealed class Paragraph(IReadOnlyList<TextRun> runs, Align align, Tag? tag) : Block
{
    public override IEnumerable<Piece> Pieces(double width, Element? parent)
    {
        var glyphs = Glyphs.Of(runs);
        var lines = WordWrap.Lines(glyphs, width);
        var context = Context([.. glyphs], tag is null ? parent : parent?.Child(tag.Value));
        for (var i = 0; i < lines.Count; i++)
        {
            yield return new LinePiece(context, lines[i], Left(width - lines[i].Width))
            {
                KeepWithNext = IsHeading && i == lines.Count - 1 || IsKept(i, lines.Count),
            };
        }
    }

    LineContext Context(Glyph[] glyphs, Element? own)
    {
        var links = runs.Select(run => LinkAddress.Of(run.Link)).ToArray();
        return new LineContext(runs, glyphs)
        {
            Links = links,
            Elements = [.. links.Select(link => link is null ? own : own?.Child(Tag.Link))],
        };
    }

    bool IsHeading => tag is Tag.H1 or Tag.H2 or Tag.H3;

    double Left(double free) => align switch { Align.Right => free, Align.Center => free / 2, _ => 0 };

    // No page begins or ends with a single line of a paragraph.
    static bool IsKept(int line, int count) => line + 1 < count && (line == 0 || line == count - 2);
}

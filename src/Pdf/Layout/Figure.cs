using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>Something drawn rather than written, scaled down to the column's width.</summary>
internal sealed class Figure((double Width, double Height) size, Action<Page, Element?, Area> draw) : Block
{
    public required string AlternativeText { get; init; }

    public Align Align { get; init; }

    public override IEnumerable<Piece> Pieces(double width, Element? parent)
    {
        var scale = size.Width > width ? Math.Max(0, width) / size.Width : 1;
        var drawn = (Width: size.Width * scale, Height: size.Height * scale);
        var free = width - drawn.Width;
        var left = Align switch { Align.Right => free, Align.Center => free / 2, _ => 0 };
        return [new FigurePiece(drawn, left, Element(parent), draw)];
    }

    Element? Element(Element? parent) => parent is null || string.IsNullOrWhiteSpace(AlternativeText)
        ? null
        : new(Tag.Figure, parent) { AlternativeText = AlternativeText };
}

internal sealed class FigurePiece(
    (double Width, double Height) size, double left, Element? element, Action<Page, Element?, Area> draw)
    : Piece(size.Height)
{
    public override void Draw(Page page, double x, double y)
    {
        var area = new Area(x + left, y, size.Width, size.Height);
        if (element is not null) element.Bounds = page.Upwards(area);
        draw(page, element, area);
    }
}

using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>A line across the column.</summary>
internal sealed class Rule(Color color, double thickness) : Block
{
    public override IEnumerable<Piece> Pieces(double width, Element? parent) =>
        [new RulePiece(width, color, thickness)];
}

internal sealed class RulePiece(double width, Color color, double thickness) : Piece(thickness)
{
    public override void Draw(Page page, double x, double y) => page.Rule(x, y, width, color, Height);
}

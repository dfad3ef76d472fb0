using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>Empty space, which a page does not begin with.</summary>
internal sealed class Gap(double height) : Block
{
    public override IEnumerable<Piece> Pieces(double width, Element? parent) => [new GapPiece(height)];
}

internal sealed class GapPiece(double height) : Piece(height)
{
    public override void Draw(Page page, double x, double y)
    {
        // Space is what is not drawn.
    }
}

using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>Content within a frame, kept on one page and, if it has a link, clickable as a whole.</summary>
internal sealed class Panel(Frame frame, Box box, string? link) : Block
{
    public override IEnumerable<Piece> Pieces(double width, Element? parent)
    {
        var address = LinkAddress.Of(link);
        var element = address is null ? null : parent?.Child(Tag.P).Child(Tag.Link);
        var pieces = box.Pieces(width - frame.Padding.Horizontal, element ?? parent);
        return [new Strip(width, frame, [new StripCell(frame.Padding.Left, pieces, null)], element) { Link = address }];
    }
}

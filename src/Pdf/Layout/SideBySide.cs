using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>Columns of content side by side, kept on one page.</summary>
internal sealed class SideBySide(IReadOnlyList<Column> columns, double gap, IReadOnlyList<Box> boxes) : Block
{
    public override IEnumerable<Piece> Pieces(double width, Element? parent)
    {
        var slots = ColumnWidths.Share(columns, width, gap, new double[columns.Count]);
        var cells = slots.Select((slot, i) => new StripCell(slot.X, boxes[i].Pieces(slot.Width, parent), null)
        {
            Align = columns[i].Vertical,
        });
        return [new Strip(width, Frame.None, [.. cells], null)];
    }
}

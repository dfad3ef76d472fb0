using Tamias.Pdf.Structure;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Layout;

/// <summary>Lays out a table.</summary>
internal sealed class TableBlock(Table table) : Block
{
    public override IEnumerable<Piece> Pieces(double width, Element? parent)
    {
        var (element, slots) = (parent?.Child(Tag.Table), Slots(width));
        Piece? repeated = null;
        if (table.Titles is { } titles)
        {
            var head = new TableRow(Tag.TH, table.Look.HeadFrame, titles) { Styles = HeadStyles() };
            repeated = head.Lay(slots, null, width);
            yield return head.Lay(slots, element, width, keepWithNext: table.Rows.Count > 0);
        }
        var styles = RowStyles();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = new TableRow(Tag.TD, table.Look.RowFrame, table.Rows[i]) { Styles = styles, Head = repeated };
            yield return row.Lay(slots, element, width, table.KeepLastRowWithNext && i == table.Rows.Count - 1);
        }
    }

    Slot[] Slots(double width)
    {
        var padding = table.Look.RowFrame.Padding;
        var natural = table.Columns.Select((column, i) => column.IsFitting ? Longest(i) : 0).ToArray();
        var slots = ColumnWidths.Share(table.Columns, width - padding.Horizontal, table.Look.Gap, natural);
        return [.. slots.Select(slot => slot with { X = slot.X + padding.Left })];
    }

    double Longest(int column)
    {
        var texts = table.Rows.Select(row => (row[column].PlainText, RowStyles()[column].Style));
        var title = (table.Titles?[column].PlainText, HeadStyles()[column].Style);
        return texts.Append(title).Max(text => text.Style.Measure(text.PlainText ?? ""));
    }

    (TextStyle Style, Align Align)[] HeadStyles() =>
        [.. table.Columns.Select(column => (table.Look.Head, column.Align))];

    (TextStyle Style, Align Align)[] RowStyles() => [.. table.Columns.Select(column =>
        (WithFigures(column.Style ?? table.Look.Row, column.Align), column.Align))];

    static TextStyle WithFigures(TextStyle style, Align align) =>
        align == Align.Right ? style with { Tabular = true } : style;
}

/// <summary>One row of a table before it knows its place.</summary>
internal sealed record TableRow(Tag CellTag, Frame Frame, IReadOnlyList<Cell> Cells)
{
    public required (TextStyle Style, Align Align)[] Styles { get; init; }

    public Piece? Head { get; init; }

    public Strip Lay(Slot[] slots, Element? table, double width, bool keepWithNext = false)
    {
        var row = table?.Child(Tag.TR);
        var cells = slots.Select((slot, i) => Lay(slot, row?.Child(CellTag), i));
        return new Strip(width, Frame, [.. cells], row) { Head = Head, KeepWithNext = keepWithNext };
    }

    StripCell Lay(Slot slot, Element? cell, int i) =>
        new(slot.X, Cells[i].Box(Styles[i].Style, Styles[i].Align).Pieces(slot.Width, cell), cell);
}

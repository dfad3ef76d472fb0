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
            var head = new TableRow(Tag.TH, table.Look, titles) { Styles = HeadStyles() };
            repeated = head.Lay(slots, null, width);
            yield return head.Lay(slots, element, width, keepWithNext: table.Rows.Count > 0);
        }
        var styles = RowStyles();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = new TableRow(Tag.TD, table.Look, table.Rows[i]) { Styles = styles, Head = repeated };
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
        var (head, row) = (HeadStyles()[column].Text, RowStyles()[column].Text);
        return table.Rows.Select(cells => row.Measure(cells[column].PlainText))
            .Append(head.Measure(table.Titles?[column].PlainText))
            .Max();
    }

    CellStyle[] HeadStyles() =>
        [.. table.Columns.Select(column => new CellStyle(table.Look.Head, column))];

    CellStyle[] RowStyles() => [.. table.Columns.Select(column =>
        new CellStyle(WithFigures(column.Style ?? table.Look.Row, column.Align), column))];

    static TextStyle WithFigures(TextStyle style, Align align) =>
        align == Align.Right ? style with { Tabular = true } : style;
}

/// <summary>How the text of a cell looks and where it stands.</summary>
internal sealed record CellStyle(TextStyle Text, Column Column);

/// <summary>One row of a table before it knows its place.</summary>
internal sealed record TableRow(Tag CellTag, TableLook Look, IReadOnlyList<Cell> Cells)
{
    public required IReadOnlyList<CellStyle> Styles { get; init; }

    public Piece? Head { get; init; }

    public Strip Lay(Slot[] slots, Element? table, double width, bool keepWithNext = false)
    {
        var row = table?.Child(Tag.TR);
        var cells = slots.Select((slot, i) => Lay(slot, row?.Child(CellTag), i));
        return new Strip(width, CellTag == Tag.TH ? Look.HeadFrame : Look.RowFrame, [.. cells], row)
        {
            Head = Head,
            KeepWithNext = keepWithNext,
            Uprights = Look.ColumnRule is { } color ? new(color, [.. Uprights(slots, width)]) : null,
        };
    }

    IEnumerable<double> Uprights(Slot[] slots, double width) =>
        [0, .. slots.Skip(1).Select(slot => slot.X - Look.Gap / 2), width - ColumnRules.Thickness];

    StripCell Lay(Slot slot, Element? cell, int i) =>
        new(slot.X, Cells[i].Box(Styles[i].Text, Styles[i].Column.Align).Pieces(slot.Width, cell), cell)
        {
            Align = Styles[i].Column.Vertical,
        };
}

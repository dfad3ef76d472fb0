using Tamias.Pdf;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>The lines of the document on paper, its taxes and its sums.</summary>
sealed class PaperFigures(DocumentText text, PaperLayout layout)
{
    public void Write(Flow flow)
    {
        flow.Table(LineColumns(), layout.Lines,
            table => Fill(table, text.Lines.Heads, text.Lines.Rows, keepsLast: true));
        flow.Gap(8);
        flow.KeepTogether(block =>
        {
            if (text.Lines.Remark.Length > 0)
                block.Text(text.Lines.Remark, Small);
            block.Gap(8);
            block.Columns(
                [Column.Flexible(), Column.Fixed(230)], 32, Taxes, right => layout.WriteSums(right, text.Sums));
        });
    }

    Column[] LineColumns()
    {
        var count = text.Lines.Heads.Count;
        Column[] first = text.Lines.IsNumbered
            ? [Column.Fitting(12, Align.Right) with { Style = Figures with { Color = Muted } }, Column.Flexible()]
            : [Column.Flexible()];
        return
        [
            .. first,
            .. Enumerable.Range(first.Length, count - first.Length).Select(i =>
                Column.Fitting(i == count - 1 ? 58 : 40, Align.Right) with { Style = Figures }),
        ];
    }

    void Taxes(Composer column) => column.Table(
        [Column.Flexible(), Column.Fitting(50, Align.Right), Column.Fitting(44, Align.Right)], Quiet,
        table => Fill(table, text.Taxes.Heads, text.Taxes.Rows, keepsLast: false));

    static void Fill(
        Table table, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, bool keepsLast)
    {
        table.Head([.. heads]);
        foreach (var row in rows)
            table.Row([.. row.Select(Cell.FromString)]);
        table.KeepLastRowWithNext = keepsLast;
    }
}

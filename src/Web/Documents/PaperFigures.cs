using Tamias.Pdf;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>The lines of the document on paper, its taxes and its sums.</summary>
sealed class PaperFigures(DocumentText text)
{
    static readonly Frame Line = new() { Padding = Insets.Symmetric(2, 0) };
    static readonly Frame Result = new() { RuleAbove = Ink, Thickness = 0.75, Padding = new(7, 0, 2, 0) };

    public void Write(Flow flow)
    {
        flow.Table(LineColumns(), Lines, table => Fill(table, text.Lines.Heads, text.Lines.Rows, keepsLast: true));
        flow.Gap(8);
        flow.KeepTogether(block =>
        {
            if (text.Lines.Remark.Length > 0)
                block.Text(text.Lines.Remark, Small);
            block.Gap(8);
            block.Columns([Column.Flexible(), Column.Fixed(230)], 32, Taxes, right => WriteSums(right, text.Sums));
        });
    }

    Column[] LineColumns() =>
    [
        Column.Flexible(),
        .. Enumerable.Range(1, text.Lines.Heads.Count - 1).Select(i =>
            Column.Fitting(i == text.Lines.Heads.Count - 1 ? 58 : 40, Align.Right) with { Style = Figures }),
    ];

    void Taxes(Composer column) => column.Table(
        [Column.Flexible(), Column.Fitting(50, Align.Right), Column.Fitting(44, Align.Right)], Quiet,
        table => Fill(table, text.Taxes.Heads, text.Taxes.Rows, keepsLast: false));

    /// <summary>One under the other, the last as the result.</summary>
    public static void WriteSums(Composer column, IReadOnlyList<SumText> sums)
    {
        foreach (var (at, sum) in sums.Index())
        {
            var isLast = at == sums.Count - 1;
            var style = isLast ? Strong with { Size = 12, Color = Brand } : sum.IsStrong ? Strong : Figures;
            column.Panel(isLast ? Result : Line, line => line.Columns([Column.Flexible(), Column.Fixed(92)], 8,
                left => left.Text(sum.Label, style), right => right.Text(sum.Amount, style, Align.Right)));
        }
    }

    static void Fill(
        Table table, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, bool keepsLast)
    {
        table.Head([.. heads]);
        foreach (var row in rows)
            table.Row([.. row.Select(Cell.FromString)]);
        table.KeepLastRowWithNext = keepsLast;
    }
}

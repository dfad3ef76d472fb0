using Tamias.Pdf;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>The lines of the document on paper, its taxes and its sums.</summary>
sealed class PaperFigures(DocumentText text)
{
    public void Write(Flow flow)
    {
        flow.Table(LineColumns(), Lines, table => Fill(table, text.Lines.Heads, text.Lines.Rows, keepsLast: true));
        flow.Gap(8);
        flow.KeepTogether(block =>
        {
            if (text.Lines.Remark.Length > 0)
                block.Text(text.Lines.Remark, Small);
            block.Gap(8);
            block.Columns([Column.Flexible(), Column.Fixed(230)], 32, Taxes, Sums);
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

    void Sums(Composer column)
    {
        foreach (var sum in text.Sums)
            column.Panel(FrameOf(sum), line => line.Columns([Column.Flexible(), Column.Fixed(92)], 8,
                left => left.Text(sum.Label, StyleOf(sum)),
                right => right.Text(sum.Amount, StyleOf(sum), Align.Right)));
    }

    bool IsLast(SumText sum) => ReferenceEquals(sum, text.Sums[^1]);

    Frame FrameOf(SumText sum) => IsLast(sum)
        ? new Frame { RuleAbove = Ink, Thickness = 0.75, Padding = new(7, 0, 2, 0) }
        : new Frame { Padding = Insets.Symmetric(2, 0) };

    Tamias.Pdf.Text.TextStyle StyleOf(SumText sum) =>
        IsLast(sum) ? Strong with { Size = 12, Color = Brand } : sum.IsStrong ? Strong : Figures;

    static void Fill(
        Table table, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, bool keepsLast)
    {
        table.Head([.. heads]);
        foreach (var row in rows)
            table.Row([.. row.Select(Cell.FromString)]);
        table.KeepLastRowWithNext = keepsLast;
    }
}

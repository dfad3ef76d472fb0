using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using Tamias.Web.Documents;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Receipts;

/// <summary>Lays a receipt out on its sheet; every word and figure is the text's.</summary>
sealed class ReceiptPdf(ReceiptText text, Image? logo)
{
    readonly PaperSheet sheet = new(text.Title, text.Language, text.Seller, text.PageOf)
    {
        Title = $"{text.Title} · {text.Buyer.Name}", Running = $"{text.Title} · {text.Buyer.Name}", Logo = logo,
    };

    public byte[] Save(DateTimeOffset at) => sheet.Save(at, Write);

    void Write(Flow flow)
    {
        flow.Columns([Column.Flexible(), Column.Fixed(230)], 24, sheet.WriteSeller, Heading);
        flow.Gap(20);
        flow.Columns([Column.Flexible(), Column.Fixed(210)], 24,
            left => PaperSheet.WriteBuyer(left, text.Buyer), right => PaperSheet.WriteFacts(right, text.Facts));
        flow.Gap(18);
        if (text.Rows.Count > 0)
            flow.Table(
                [
                    Column.Flexible(), Column.Fitting(70, Align.Right) with { Style = Figures },
                    Column.Fitting(70, Align.Right) with { Style = Strong },
                ], Lines, Fill);
        flow.Gap(10);
        flow.KeepTogether(block => block.Columns([Column.Flexible(), Column.Fixed(230)], 32,
            left => left.Text(text.Remark, Small), right => PaperFigures.WriteSums(right, text.Sums)));
    }

    void Heading(Composer column)
    {
        column.Heading(1, text.Title, Title with { Size = 18 }, Align.Right);
        PaperSheet.WriteMark(column, text.Mark);
    }

    void Fill(Table table)
    {
        table.Head([.. text.Heads]);
        foreach (var row in text.Rows)
            table.Row([.. row.Select(Cell.FromString)]);
        table.KeepLastRowWithNext = true;
    }
}

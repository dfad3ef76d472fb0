using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using Tamias.Web.Documents;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Receipts;

/// <summary>Lays a receipt out on its sheet; every word and figure is the text's.</summary>
sealed class ReceiptPdf(ReceiptText text, Image? logo, DocumentLook look)
{
    readonly PaperSheet sheet = new(new(text.Title, text.Seller, text.Buyer)
    {
        Language = text.Language,
        Title = text.Title,
        TitleSpace = (18, 230),
        Mark = text.Mark,
        Facts = text.Facts,
        Logo = logo,
        Running = $"{text.Title} · {text.Buyer.Name}",
        FileTitle = $"{text.Title} · {text.Buyer.Name}",
        PageOf = text.PageOf,
    }, look);

    public byte[] Save(DateTimeOffset at) => sheet.Save(at, Write);

    void Write(Flow flow)
    {
        if (text.Rows.Count > 0)
            flow.Table(
                [
                    Column.Flexible(), Column.Fitting(70, Align.Right) with { Style = Figures },
                    Column.Fitting(70, Align.Right) with { Style = Strong },
                ], sheet.Layout.Lines, Fill);
        flow.Gap(10);
        flow.KeepTogether(block => block.Columns([Column.Flexible(), Column.Fixed(230)], 32,
            left => left.Text(text.Remark, Small), right => sheet.Layout.WriteSums(right, text.Sums)));
    }

    void Fill(Table table)
    {
        table.Head([.. text.Heads]);
        foreach (var row in text.Rows)
            table.Row([.. row.Select(Cell.FromString)]);
        table.KeepLastRowWithNext = true;
    }
}

using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>Lays a document out on its sheets; every word and figure is the text's.</summary>
sealed class PaperPdf(DocumentText text, Image? logo)
{
    readonly PaperSheet sheet = SheetOf(text, $"{text.Title} {text.Number}".TrimEnd()) with { Logo = logo };

    public byte[] Save(DateTimeOffset at) => sheet.Save(at, Write);

    static PaperSheet SheetOf(DocumentText text, string name) => new(name, text.Language, text.Seller, text.PageOf)
    {
        Running = $"{name}{(text.Mark.Length == 0 ? "" : $" · {text.Mark}")} · {text.Seller.Name}",
    };

    void Write(Flow flow)
    {
        var figures = new PaperFigures(text);
        flow.Columns([Column.Flexible(), Column.Fixed(200)], 24, sheet.WriteSeller, Heading);
        flow.Gap(20);
        flow.Columns([Column.Flexible(), Column.Fixed(190)], 24,
            left => PaperSheet.WriteBuyer(left, text.Buyer), right => PaperSheet.WriteFacts(right, text.Facts));
        flow.Gap(18);
        figures.Write(flow);
        if (text.Pay is not null || text.Banks.Count > 0)
        {
            flow.Gap(14);
            flow.KeepTogether(new PaperPayment(text).Write);
        }

        foreach (var remark in text.Remarks)
        {
            flow.Gap(10);
            flow.Heading(2, remark.Label, Label);
            flow.Text(remark.Text, Body);
        }
    }

    void Heading(Composer column)
    {
        column.Heading(1, text.Title, Title, Align.Right);
        column.Text(text.Number, Body with { Size = 12, Color = Muted, Tabular = true }, Align.Right);
        PaperSheet.WriteMark(column, text.Mark);
    }
}

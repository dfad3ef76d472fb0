using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>Lays a document out on A4 sheets; every word and figure is the text's.</summary>
sealed class PaperPdf(DocumentText text, Image? logo)
{
    const double LogoWidth = 150;
    const double LogoHeight = 48;

    readonly string name = $"{text.Title} {text.Number}".TrimEnd();

    public byte[] Save(DateTimeOffset at)
    {
        var document = new PdfDocument(new DocumentProperties
        {
            Title = name, Language = text.Language, Author = text.Seller.Name, CreatedAt = at,
        });
        Write(document.Flow(new PageLayout
        {
            Margins = new Insets(Top: 50, Right: 56, Bottom: 62, Left: 56),
            Background = page => page.Fill(new Area(0, 0, page.Size.Width, 5), Brand),
            Header = Header,
            Footer = Footer,
        }));
        return document.Save();
    }

    void Header(Composer header, PageNumber page)
    {
        if (!page.IsFirst)
            header.Text($"{name}{(text.Mark.Length == 0 ? "" : $" · {text.Mark}")} · {text.Seller.Name}", Small);
    }

    void Footer(Composer footer, PageNumber page)
    {
        footer.Rule(Hairline);
        footer.Gap(6);
        footer.Columns([Column.Flexible(), Column.Fixed(110)], 12,
            left => left.Text($"{text.Seller.Name} · {name}", Small),
            right => right.Text(string.Format(null, text.PageOf, page.Number, page.Count), Small, Align.Right));
    }

    void Write(Flow flow)
    {
        var figures = new PaperFigures(text);
        flow.Columns([Column.Flexible(), Column.Fixed(200)], 24, Seller, Heading);
        flow.Gap(20);
        flow.Columns([Column.Flexible(), Column.Fixed(190)], 24, Buyer, Facts);
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

    void Seller(Composer column)
    {
        if (logo is not null)
        {
            column.Picture(logo, Math.Min(LogoWidth, LogoHeight * logo.Width / logo.Height), text.Seller.Name);
            column.Gap(8);
        }

        column.Text(text.Seller.Name, Company);
        column.Text(string.Join('\n', text.Seller.Lines), Small);
    }

    void Heading(Composer column)
    {
        column.Heading(1, text.Title, Title, Align.Right);
        column.Text(text.Number, Body with { Size = 12, Color = Muted, Tabular = true }, Align.Right);
        if (text.Mark.Length == 0)
            return;

        column.Gap(6);
        column.Columns([Column.Flexible(), Column.Fixed(Mark.Measure(text.Mark) + 24)], 0,
            _ => { },
            right => right.Panel(MarkFrame, panel => panel.Text(text.Mark, Mark, Align.Center)));
    }

    void Buyer(Composer column)
    {
        column.Text(text.Buyer.Heading, Label);
        column.Text(text.Buyer.Name, Strong with { Size = 10 });
        column.Text(string.Join('\n', text.Buyer.Lines), Body);
    }

    void Facts(Composer column)
    {
        foreach (var fact in text.Facts)
            column.Columns([Column.Flexible(), Column.Fixed(110)], 8,
                left => left.Text(fact.Label, Small with { LineHeight = 1.7 }),
                right => right.Text(fact.Text, Strong, Align.Right));
    }
}

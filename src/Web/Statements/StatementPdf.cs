using Tamias.Pdf;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Statements;

/// <summary>Lays a statement out on A4 sheets; every word and figure is the text's.</summary>
sealed class StatementPdf(StatementText text)
{
    public byte[] Save(DateTimeOffset at)
    {
        var document = new PdfDocument(new DocumentProperties
        {
            Title = $"{text.Title} · {text.Buyer.Name}", Language = text.Language, Author = text.Seller.Name,
            CreatedAt = at,
        });
        Write(document.Flow(new PageLayout
        {
            Margins = new Insets(Top: 50, Right: 56, Bottom: 62, Left: 56),
            Background = page => page.Fill(new Area(0, 0, page.Size.Width, 5), Brand),
            Header = (header, page) =>
            {
                if (!page.IsFirst)
                    header.Text($"{text.Title} · {text.Buyer.Name} · {text.Period}", Small);
            },
            Footer = Footer,
        }));
        return document.Save();
    }

    void Footer(Composer footer, PageNumber page)
    {
        footer.Rule(Hairline);
        footer.Gap(6);
        footer.Columns([Column.Flexible(), Column.Fixed(110)], 12,
            left => left.Text($"{text.Seller.Name} · {text.Title}", Small),
            right => right.Text(string.Format(null, text.PageOf, page.Number, page.Count), Small, Align.Right));
    }

    void Write(Flow flow)
    {
        flow.Columns([Column.Flexible(), Column.Fixed(230)], 24, Seller, Heading);
        flow.Gap(20);
        flow.Text(text.Buyer.Heading, Label);
        flow.Text(text.Buyer.Name, Strong with { Size = 10 });
        flow.Text(string.Join('\n', text.Buyer.Lines), Body);
        foreach (var part in text.Parts)
        {
            flow.Gap(18);
            if (part.Heading.Length > 0)
                flow.Heading(2, part.Heading, Strong with { Size = 11 });
            flow.Table(Columns, Lines, table => Fill(table, part));
            flow.Gap(8);
            flow.Text(part.Result, Strong with { Size = 11, Color = Brand }, Align.Right);
        }
    }

    void Seller(Composer column)
    {
        column.Text(text.Seller.Name, Company);
        column.Text(string.Join('\n', text.Seller.Lines), Small);
    }

    void Heading(Composer column)
    {
        column.Heading(1, text.Title, Title with { Size = 18 }, Align.Right);
        column.Text(text.Period, Body with { Color = Muted, Tabular = true }, Align.Right);
    }

    static Column[] Columns =>
    [
        Column.Fitting(52) with { Style = Figures }, Column.Flexible(),
        Column.Fitting(58, Align.Right) with { Style = Figures },
        Column.Fitting(58, Align.Right) with { Style = Figures },
        Column.Fitting(62, Align.Right) with { Style = Strong },
    ];

    void Fill(Table table, StatementPartText part)
    {
        table.Head([.. text.Heads]);
        foreach (var row in part.Rows)
            table.Row([.. row.Cells.Select(Cell.FromString)]);
        table.KeepLastRowWithNext = true;
    }
}

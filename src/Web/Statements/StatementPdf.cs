using Tamias.Pdf;
using Tamias.Pdf.Layout;
using Tamias.Web.Documents;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Statements;

/// <summary>Lays a statement out on its sheets; every word and figure is the text's.</summary>
sealed class StatementPdf(StatementText text, DocumentLook look)
{
    readonly PaperSheet sheet = new(new(text.Title, text.Seller, text.Buyer)
    {
        Language = text.Language,
        Title = text.Title,
        Number = text.Period,
        TitleSpace = (18, 230),
        Running = $"{text.Title} · {text.Buyer.Name} · {text.Period}",
        FileTitle = $"{text.Title} · {text.Buyer.Name}",
        PageOf = text.PageOf,
    }, look);

    public byte[] Save(DateTimeOffset at) => sheet.Save(at, Write);

    void Write(Flow flow)
    {
        foreach (var (at, part) in text.Parts.Index())
        {
            if (at > 0)
                flow.Gap(18);
            if (part.Heading.Length > 0)
                flow.Heading(2, part.Heading, Strong with { Size = 11 });
            flow.Table(Columns, sheet.Layout.Lines, table => Fill(table, part));
            flow.Gap(8);
            flow.Text(part.Result, Strong with { Size = 11, Color = sheet.Layout.Accent }, Align.Right);
        }
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

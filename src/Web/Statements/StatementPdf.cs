using Tamias.Pdf;
using Tamias.Pdf.Layout;
using Tamias.Web.Documents;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Statements;

/// <summary>Lays a statement out on its sheets; every word and figure is the text's.</summary>
sealed class StatementPdf(StatementText text)
{
    readonly PaperSheet sheet = new(text.Title, text.Language, text.Seller, text.PageOf)
    {
        Title = $"{text.Title} · {text.Buyer.Name}", Running = $"{text.Title} · {text.Buyer.Name} · {text.Period}",
    };

    public byte[] Save(DateTimeOffset at) => sheet.Save(at, Write);

    void Write(Flow flow)
    {
        flow.Columns([Column.Flexible(), Column.Fixed(230)], 24, sheet.WriteSeller, Heading);
        flow.Gap(20);
        flow.KeepTogether(block => PaperSheet.WriteBuyer(block, text.Buyer));
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

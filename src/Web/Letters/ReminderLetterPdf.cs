using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using Tamias.Web.Documents;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Letters;

/// <summary>Lays a letter out on its sheets; every word and figure is the text's.</summary>
sealed class ReminderLetterPdf(ReminderLetterText text, Image? logo, DocumentLook look)
{
    const double CodeSide = 84;

    static readonly TextStyle Read = Body with { Size = 10 };

    readonly PaperSheet sheet = new(new(text.Title, text.Seller, text.Buyer)
    {
        Language = text.Language,
        Title = text.Title,
        TitleSpace = (18, 230),
        Number = text.Day,
        Logo = logo,
        Running = $"{text.Title} · {text.Buyer.Name} · {text.Day}",
        FileTitle = $"{text.Title} · {text.Buyer.Name}",
        PageOf = text.PageOf,
    }, look);

    public byte[] Save(DateTimeOffset at) => sheet.Save(at, Write);

    void Write(Flow flow)
    {
        flow.Text(text.Opening, Read);
        flow.Gap(10);
        flow.Table(
            [
                Column.Flexible() with { Style = Strong }, Column.Fitting(58) with { Style = Figures },
                Column.Fitting(58) with { Style = Figures }, Column.Fitting(58, Align.Right) with { Style = Figures },
                Column.Fitting(70, Align.Right) with { Style = Strong },
            ], sheet.Layout.Lines, Fill);
        flow.Gap(8);
        foreach (var result in text.Results)
            flow.Text(result, Strong with { Size = 11, Color = sheet.Layout.Accent }, Align.Right);
        flow.Gap(12);
        flow.Text(text.Closing, Read);
        flow.Gap(12);
        if (text.Links.Count > 0)
            flow.KeepTogether(block => block.Panel(sheet.Layout.Panel, Online));
        foreach (var bank in text.Banks)
            flow.KeepTogether(block => Bank(block, bank));
        flow.Gap(16);
        flow.Text(text.Seller.Name, Read);
    }

    void Fill(Table table)
    {
        table.Head([.. text.Heads]);
        foreach (var row in text.Rows)
            table.Row([.. row.Select(Cell.FromString)]);
        table.KeepLastRowWithNext = true;
    }

    /// <summary>One address also as a code; of several each would need its own.</summary>
    void Online(Composer panel)
    {
        panel.Heading(2, text.OnlineHeading, Strong with { Size = 11 });
        if (text.Links is not [var only])
            foreach (var link in text.Links)
                Address(panel, link);
        else
            panel.Columns([Column.Fixed(CodeSide), Column.Flexible() with { Vertical = VerticalAlign.Middle }], 14,
                code => code.Panel(new Frame { Fill = Color.White, Radius = 3 },
                    white => white.Modules(QrCode.Modules(only.Text), CodeSide, text.QrAlternative)),
                right => Address(right, only));
    }

    void Address(Composer column, LabelText link) => column.Text(
    [
        new TextRun($"{link.Label}  ", Strong),
        new TextRun(link.Text, sheet.Layout.Address) { Link = link.Text },
    ]);

    static void Bank(Composer block, BankText bank)
    {
        block.Gap(12);
        block.Heading(2, bank.Heading, Strong with { Size = 11 });
        foreach (var fact in bank.Facts)
            block.Columns([Column.Fixed(96), Column.Flexible()], 6,
                left => left.Text(fact.Label, Small with { LineHeight = 1.6 }),
                right => right.Text(fact.Text, Figures with { LineHeight = 1.42 }));
    }
}

using Tamias.Pdf;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>A letterhead in the middle over a double line, and a ruled table.</summary>
sealed class ClassicPaper(DocumentLook look) : PaperLayout(look)
{
    static readonly Color Grid = Color.Rgb(0xB9B4A6);

    public override TableLook Lines => new(Label with { Color = Ink }, Body)
    {
        HeadFrame = new Frame
        {
            Fill = Tint, RuleAbove = Accent, RuleBelow = Accent, Thickness = 1, Padding = Insets.Symmetric(4, 7),
        },
        RowFrame = new Frame { RuleBelow = Grid, Padding = Insets.Symmetric(4.5, 7) },
        ColumnRule = Grid,
        Gap = 14,
    };

    public override Frame Panel => new() { Border = Grid, Padding = Insets.All(12) };

    protected override Frame SumFrame => new() { RuleBelow = Hairline, Padding = Insets.Symmetric(3, 7) };

    protected override Frame ResultFrame => new()
    {
        Fill = Tint, RuleAbove = Accent, RuleBelow = Accent, Thickness = 1, Padding = Insets.Symmetric(5, 7),
    };

    public override TextStyle Result => Strong with
    {
        Size = 12, Color = Contrast.IsEnough(Accent, Tint) ? Accent : Ink,
    };

    public override PageLayout Pages(PaperHead head) => new()
    {
        Size = Size,
        Margins = new Insets(Top: 56, Right: 64, Bottom: 68, Left: 64),
        Header = (header, page) =>
        {
            if (page.IsFirst)
                return;

            header.Text(head.Running, Small, Align.Center);
            header.Gap(3);
            header.Rule(Accent);
        },
        Footer = (footer, page) =>
        {
            footer.Rule(Accent);
            footer.Gap(6);
            footer.Text($"{head.Seller.Name} · {head.Name} · {PageText(head, page)}", Small, Align.Center);
        },
    };

    public override void WriteHead(Flow flow, PaperHead head)
    {
        WriteLogo(flow, head, (180, 56), Align.Center);
        flow.Text(head.Seller.Name, CompanyName with { Size = 16 }, Align.Center);
        flow.Text(string.Join('\n', head.Seller.Lines), Small, Align.Center);
        flow.Gap(12);
        flow.Rule(Accent, 1.5);
        flow.Gap(2);
        flow.Rule(Accent);
        flow.Gap(14);
        flow.Heading(1, head.Title, Title with { Size = 18, Tracking = 0.6 }, Align.Center);
        if (head.Number.Length > 0)
            flow.Text(head.Number, Body with { Size = 12, Tabular = true }, Align.Center);
        WriteMark(flow, head.Mark, Align.Center);
        flow.Gap(14);
        flow.Panel(new Frame { Border = Grid, Padding = Insets.Symmetric(9, 12) },
            box => box.Columns([Column.Flexible(), Column.Fixed(head.TitleSpace.Room + 10)], 24,
                left => WriteBuyer(left, head.Buyer), right => WriteFacts(right, head.Facts)));
        flow.Gap(14);
    }
}

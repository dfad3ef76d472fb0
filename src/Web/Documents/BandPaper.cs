using Tamias.Pdf;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>What it is and its dates on a band of the merchant's colour, from edge to edge; narrow margins and close
/// lines.</summary>
sealed class BandPaper(DocumentLook look) : PaperLayout(look)
{
    const double Top = 40;
    const double Side = 48;
    const double Strip = 24;

    static readonly TextStyle White = Body with { Color = Color.White };

    public override TableLook Lines => new(Label with { Color = Accent }, Body)
    {
        HeadFrame = new Frame { Padding = Insets.Symmetric(3, 0), RuleBelow = Accent, Thickness = 1.5 },
        RowFrame = new Frame { Padding = Insets.Symmetric(3, 0), RuleBelow = Hairline },
    };

    public override TextStyle Result => Strong with { Size = 12, Color = Color.White };

    protected override Frame MarkBox => MarkFrame with { Fill = Color.White };

    protected override double ResultGap => 5;

    protected override Frame SumFrame => new() { Padding = Insets.Symmetric(2, 10) };

    protected override Frame ResultFrame => new() { Fill = Accent, Radius = 4, Padding = Insets.Symmetric(5, 10) };

    public override PageLayout Pages(PaperHead head)
    {
        var isFirst = true;
        return new()
        {
            Size = Size,
            Margins = new Insets(Top, Right: Side, Bottom: 56, Left: Side),
            HeaderTop = 6,
            Background = page =>
            {
                // The first page's band goes on under its title, whose height is not known yet.
                page.Fill(new Area(0, 0, page.Size.Width, isFirst ? Top + 1 : Strip), Accent);
                isFirst = false;
            },
            Header = (header, page) =>
            {
                if (!page.IsFirst)
                    header.Text(head.Running, Small with { Color = Color.White });
            },
            Footer = (footer, page) => WriteFoot(footer, head, page),
        };
    }

    public override void WriteHead(Flow flow, PaperHead head)
    {
        flow.Panel(new Frame { Fill = Accent, Overhang = Side, Padding = new(0, 0, 20, 0) },
            band => band.Columns([Column.Flexible(), Column.Fixed(206)], 24,
                left => WriteTitle(left, head), right => WriteDates(right, head.Facts)));
        flow.Gap(16);
        flow.Columns([Column.Flexible(), Column.Fixed(206)], 24,
            left => WriteSeller(left, head), right => WriteBuyer(right, head.Buyer));
        flow.Gap(16);
    }

    void WriteTitle(Composer column, PaperHead head)
    {
        column.Heading(1, head.Title, Title with { Color = Color.White, Size = head.TitleSpace.Size + 2 });
        if (head.Number.Length > 0)
            column.Text(head.Number, White with { Size = 12, Tabular = true });
        WriteMark(column, head.Mark, Align.Left);
    }

    static void WriteDates(Composer column, IEnumerable<LabelText> facts)
    {
        foreach (var fact in facts)
            column.Columns([Column.Flexible(), Column.Fixed(116)], 8,
                left => left.Text(fact.Label, White with { Size = 8, LineHeight = 1.7 }),
                right => right.Text(fact.Text, Strong with { Color = Color.White }, Align.Right));
    }

    void WriteSeller(Composer column, PaperHead head)
    {
        WriteLogo(column, head, (140, 40), Align.Left);
        column.Text(head.Seller.Name, CompanyName with { Size = 12 });
        column.Text(string.Join('\n', head.Seller.Lines), Small);
    }
}

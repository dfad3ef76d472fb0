using Tamias.Pdf;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>Much white and thin lines: whose it is on the left, what it is on the right.</summary>
sealed class SimplePaper(DocumentLook look) : PaperLayout(look)
{
    public override PageLayout Pages(PaperHead head) => new()
    {
        Size = Size,
        Margins = new Insets(Top: 50, Right: 56, Bottom: 62, Left: 56),
        Background = page => page.Fill(new Area(0, 0, page.Size.Width, 5), Accent),
        Header = (header, page) =>
        {
            if (!page.IsFirst)
                header.Text(head.Running, Small);
        },
        Footer = (footer, page) => WriteFoot(footer, head, page),
    };

    public override void WriteHead(Flow flow, PaperHead head)
    {
        var room = head.TitleSpace.Room;
        flow.Columns([Column.Flexible(), Column.Fixed(room)], 24,
            left => WriteSeller(left, head), right => WriteTitle(right, head));
        flow.Gap(20);
        flow.Columns([Column.Flexible(), Column.Fixed(room - 10)], 24,
            left => WriteBuyer(left, head.Buyer), right => WriteFacts(right, head.Facts));
        flow.Gap(18);
    }

    void WriteSeller(Composer column, PaperHead head)
    {
        WriteLogo(column, head, (150, 48), Align.Left);
        column.Text(head.Seller.Name, CompanyName);
        column.Text(string.Join('\n', head.Seller.Lines), Small);
    }

    void WriteTitle(Composer column, PaperHead head)
    {
        column.Heading(1, head.Title, Title with { Size = head.TitleSpace.Size }, Align.Right);
        if (head.Number.Length > 0)
            column.Text(head.Number, Body with { Size = 12, Color = Muted, Tabular = true }, Align.Right);
        WriteMark(column, head.Mark, Align.Right);
    }
}

using Tamias.Pdf;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>How the parts of a paper stand on it; a subclass for each layout that a merchant can choose.</summary>
abstract class PaperLayout(DocumentLook look)
{
    static readonly Frame Line = new() { Padding = Insets.Symmetric(2, 0) };
    static readonly Frame ResultLine = new() { RuleAbove = Ink, Thickness = 0.75, Padding = new(7, 0, 2, 0) };

    public Color Accent { get; } = Color.Parse(look.Accent) ?? Brand;

    /// <summary>Of lines of a document, of payments, of transactions.</summary>
    public virtual TableLook Lines => PaperStyles.Lines;

    /// <summary>Around what is said about paying.</summary>
    public virtual Frame Panel => new() { Fill = Tint, Radius = 6, Padding = Insets.All(12) };

    /// <summary>A sum that the paper is about.</summary>
    public virtual TextStyle Result => Strong with { Size = 12, Color = Accent };

    /// <summary>Of an address within <see cref="Panel"/>.</summary>
    public TextStyle Address => Small with { Color = Contrast.IsEnough(Accent, Tint) ? Accent : Ink };

    protected PageSize Size { get; } = look.Paper == PaperSize.Letter ? PageSize.Letter : PageSize.A4;

    protected TextStyle CompanyName => Company with { Color = Accent };

    protected virtual Frame MarkBox => MarkFrame;

    protected virtual Frame ResultFrame => ResultLine;

    protected virtual Frame SumFrame => Line;

    /// <summary>Over the result.</summary>
    protected virtual double ResultGap => 0;

    public static PaperLayout Of(DocumentLook look) => look.Layout switch
    {
        DocumentLayout.Band => new BandPaper(look),
        DocumentLayout.Classic => new ClassicPaper(look),
        _ => new SimplePaper(look),
    };

    public abstract PageLayout Pages(PaperHead head);

    /// <summary>Down to where the content begins.</summary>
    public abstract void WriteHead(Flow flow, PaperHead head);

    /// <summary>One under the other, the last as the result.</summary>
    public void WriteSums(Composer column, IReadOnlyList<SumText> sums)
    {
        foreach (var (at, sum) in sums.Index())
        {
            var isLast = at == sums.Count - 1;
            var style = isLast ? Result : sum.IsStrong ? Strong : Figures;
            if (isLast)
                column.Gap(ResultGap);
            column.Panel(isLast ? ResultFrame : SumFrame, line => line.Columns(
                [Column.Flexible(), Column.Fixed(92)], 8,
                left => left.Text(sum.Label, style), right => right.Text(sum.Amount, style, Align.Right)));
        }
    }

    protected static void WriteLogo(Composer column, PaperHead head, (double Width, double Height) most, Align align)
    {
        if (head.Logo is not { } logo)
            return;

        column.Picture(logo, Math.Min(most.Width, most.Height * logo.Width / logo.Height), head.Seller.Name, align);
        column.Gap(8);
    }

    protected static void WriteBuyer(Composer column, PartyText buyer)
    {
        column.Text(buyer.Heading, Label);
        column.Text(buyer.Name, Strong with { Size = 10 });
        column.Text(string.Join('\n', buyer.Lines), Body);
    }

    protected static void WriteFacts(Composer column, IEnumerable<LabelText> facts)
    {
        foreach (var fact in facts)
            column.Columns([Column.Flexible(), Column.Fixed(110)], 8,
                left => left.Text(fact.Label, Small with { LineHeight = 1.7 }),
                right => right.Text(fact.Text, Strong, Align.Right));
    }

    /// <summary>"DRAFT", "VOID", "TEST" in its frame; nothing where there is nothing to warn of.</summary>
    protected void WriteMark(Composer column, string mark, Align align)
    {
        if (mark.Length == 0)
            return;

        var room = Column.Fixed(Mark.Measure(mark) + 24);
        column.Gap(6);
        Column[] columns = align switch
        {
            Align.Left => [room, Column.Flexible()],
            Align.Right => [Column.Flexible(), room],
            _ => [Column.Flexible(), room, Column.Flexible()],
        };
        column.Columns(columns, 0, [.. columns.Select(c => ReferenceEquals(c, room)
            ? new Action<Composer>(framed => framed.Panel(MarkBox, panel => panel.Text(mark, Mark, Align.Center)))
            : _ => { })]);
    }

    protected static void WriteFoot(Composer footer, PaperHead head, PageNumber page)
    {
        footer.Rule(Hairline);
        footer.Gap(6);
        footer.Columns([Column.Flexible(), Column.Fixed(110)], 12,
            left => left.Text($"{head.Seller.Name} · {head.Name}", Small),
            right => right.Text(PageText(head, page), Small, Align.Right));
    }

    protected static string PageText(PaperHead head, PageNumber page) =>
        string.Format(null, head.PageOf, page.Number, page.Count);
}

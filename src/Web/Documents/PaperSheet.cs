using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>The A4 sheets that every paper of the product stands on: whose it is at the top, what it is over each
/// further page, which page at the foot.</summary>
/// <param name="Language">"el" or "en".</param>
/// <param name="PageOf">"Page {0} of {1}".</param>
sealed record PaperSheet(string Name, string Language, PartyText Seller, string PageOf)
{
    const double LogoWidth = 150;
    const double LogoHeight = 48;

    /// <summary>Of the file; the name unless it says more.</summary>
    public string Title { get; init; } = Name;

    /// <summary>Over every page but the first.</summary>
    public required string Running { get; init; }

    public Image? Logo { get; init; }

    public byte[] Save(DateTimeOffset at, Action<Flow> write)
    {
        var document = new PdfDocument(new DocumentProperties
        {
            Title = Title, Language = Language, Author = Seller.Name, CreatedAt = at,
        });
        write(document.Flow(new PageLayout
        {
            Margins = new Insets(Top: 50, Right: 56, Bottom: 62, Left: 56),
            Background = page => page.Fill(new Area(0, 0, page.Size.Width, 5), Brand),
            Header = (header, page) =>
            {
                if (!page.IsFirst)
                    header.Text(Running, Small);
            },
            Footer = Footer,
        }));
        return document.Save();
    }

    public void WriteSeller(Composer column)
    {
        if (Logo is not null)
        {
            column.Picture(Logo, Math.Min(LogoWidth, LogoHeight * Logo.Width / Logo.Height), Seller.Name);
            column.Gap(8);
        }

        column.Text(Seller.Name, Company);
        column.Text(string.Join('\n', Seller.Lines), Small);
    }

    public static void WriteBuyer(Composer column, PartyText buyer)
    {
        column.Text(buyer.Heading, Label);
        column.Text(buyer.Name, Strong with { Size = 10 });
        column.Text(string.Join('\n', buyer.Lines), Body);
    }

    public static void WriteFacts(Composer column, IEnumerable<LabelText> facts)
    {
        foreach (var fact in facts)
            column.Columns([Column.Flexible(), Column.Fixed(110)], 8,
                left => left.Text(fact.Label, Small with { LineHeight = 1.7 }),
                right => right.Text(fact.Text, Strong, Align.Right));
    }

    /// <summary>"DRAFT", "VOID", "TEST" in its frame; nothing where there is nothing to warn of.</summary>
    public static void WriteMark(Composer column, string mark)
    {
        if (mark.Length == 0)
            return;

        column.Gap(6);
        column.Columns([Column.Flexible(), Column.Fixed(Mark.Measure(mark) + 24)], 0,
            _ => { },
            right => right.Panel(MarkFrame, panel => panel.Text(mark, Mark, Align.Center)));
    }

    void Footer(Composer footer, PageNumber page)
    {
        footer.Rule(Hairline);
        footer.Gap(6);
        footer.Columns([Column.Flexible(), Column.Fixed(110)], 12,
            left => left.Text($"{Seller.Name} · {Name}", Small),
            right => right.Text(string.Format(null, PageOf, page.Number, page.Count), Small, Align.Right));
    }
}

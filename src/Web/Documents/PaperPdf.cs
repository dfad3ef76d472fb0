using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>Lays a document out on its sheets; every word and figure is the text's.</summary>
public sealed class PaperPdf(DocumentText text, Image? logo)
{
    /// <summary>Side of the code that leads to the tax authority.</summary>
    const double FiscalCode = 72;

    readonly PaperSheet sheet = new(HeadOf(text, $"{text.Title} {text.Number}".TrimEnd(), logo), text.Look);

    /// <summary>Of payees' own codes, by their hashes.</summary>
    public IReadOnlyDictionary<string, Image> Pictures { get; init; } = new Dictionary<string, Image>();

    /// <param name="at">When the file says that it was made.</param>
    public byte[] Save(DateTimeOffset at) => sheet.Save(at, Write);

    static PaperHead HeadOf(DocumentText text, string name, Image? logo) => new(name, text.Seller, text.Buyer)
    {
        Language = text.Language,
        Title = text.Title,
        Number = text.Number,
        Mark = text.Mark,
        Facts = text.Facts,
        Logo = logo,
        Running = $"{name}{(text.Mark.Length == 0 ? "" : $" · {text.Mark}")} · {text.Seller.Name}",
        PageOf = text.PageOf,
    };

    static void WriteFiscal(Composer block, FiscalText fiscal)
    {
        if (fiscal.Link.Length == 0)
            block.Text(fiscal.Text, Small);
        else
            block.Columns([Column.Fixed(FiscalCode), Column.Flexible() with { Vertical = VerticalAlign.Middle }], 10,
                code => code.Modules(QrCode.Modules(fiscal.Link), FiscalCode, fiscal.Hint),
                right =>
                {
                    right.Text(fiscal.Text, Strong);
                    right.Text([new TextRun(fiscal.Hint, Small) { Link = fiscal.Link }]);
                });
    }

    void Write(Flow flow)
    {
        new PaperFigures(text, sheet.Layout).Write(flow);
        if (text.Pay is not null || text.Banks.Count > 0)
        {
            flow.Gap(14);
            flow.KeepTogether(new PaperPayment(text, sheet.Layout, Pictures).Write);
        }

        foreach (var remark in text.Remarks)
        {
            flow.Gap(10);
            flow.Heading(2, remark.Label, Label);
            flow.Text(remark.Text, Body);
        }

        if (text.Fiscal is { } fiscal)
        {
            flow.Gap(14);
            flow.KeepTogether(block => WriteFiscal(block, fiscal));
        }
    }
}

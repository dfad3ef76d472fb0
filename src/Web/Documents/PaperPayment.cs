using Tamias.Pdf;
using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>How the document on paper can be paid: the address with its QR code, and the bank accounts.</summary>
/// <param name="pictures">Of payees' own codes, by their hashes.</param>
sealed class PaperPayment(
    DocumentText text, PaperLayout layout, IReadOnlyDictionary<string, Image> pictures)
{
    const double CodeSide = 84;

    /// <summary>Side by side, so that it stays on the page of the sums as often as can be.</summary>
    public void Write(Composer block) => block.Panel(layout.Panel, panel =>
    {
        if (text.Pay is { } pay && text.Banks.Count > 0)
            panel.Columns([Column.Flexible(6), Column.Flexible(5)], 22, left => Online(left, pay), Banks);
        else if (text.Pay is { } only)
            Online(panel, only);
        else
            Banks(panel);
    });

    void Online(Composer column, PayText pay) => column.Columns(
        [Column.Fixed(CodeSide), Column.Flexible() with { Vertical = VerticalAlign.Middle }], 14,
        code => code.Panel(new Frame { Fill = Color.White, Radius = 3 },
            white => white.Modules(QrCode.Modules(pay.Link), CodeSide, pay.QrAlternative)),
        right =>
        {
            right.Heading(2, pay.Heading, Strong with { Size = 11 });
            right.Text(pay.Hint, Small);
            right.Text([new TextRun(pay.Link, layout.Address) { Link = pay.Link }]);
            right.Gap(6);
            right.Columns([Column.Fixed(84), Column.Flexible()], 0, left => Button(left, pay), _ => { });
        });

    void Button(Composer column, PayText pay) => column.Panel(
        new Frame { Fill = layout.Accent, Radius = 4, Padding = Insets.Symmetric(6, 8) },
        button => button.Text(pay.Button, PaperStyles.Button, Align.Center), pay.Link);

    void Banks(Composer column)
    {
        foreach (var (i, bank) in text.Banks.Index())
        {
            if (i > 0)
                column.Gap(12);
            column.Heading(2, bank.Heading, Strong with { Size = 11 });
            foreach (var fact in bank.Facts)
                column.Columns([Column.Fixed(74), Column.Flexible()], 6,
                    left => left.Text(fact.Label, Small with { LineHeight = 1.6 }),
                    right => right.Text(fact.Text, Figures with { LineHeight = 1.42 }));
            if (bank.Code.Length > 0)
                Code(column, bank,
                    white => white.Modules(QrCode.Modules(bank.Code), CodeSide, bank.CodeHint));
            else if (pictures.TryGetValue(bank.PictureHash, out var picture))
                Code(column, bank, white => white.Picture(
                    picture, Math.Min(CodeSide, CodeSide * picture.Width / picture.Height), bank.CodeHint, Align.Left));
        }
    }

    static void Code(Composer column, BankText bank, Action<Composer> write)
    {
        column.Gap(6);
        column.Columns([Column.Fixed(CodeSide), Column.Flexible() with { Vertical = VerticalAlign.Middle }], 10,
            code => code.Panel(new Frame { Fill = Color.White, Radius = 3 }, write),
            right => right.Text(bank.CodeHint, Small));
    }
}

using QRCoder;
using Tamias.Pdf;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using static Tamias.Web.Documents.PaperStyles;

namespace Tamias.Web.Documents;

/// <summary>How the document on paper can be paid: the address with its QR code, and the bank accounts.</summary>
sealed class PaperPayment(DocumentText text)
{
    const double CodeSide = 84;

    public void Write(Composer block) => block.Panel(
        new Frame { Fill = Tint, Radius = 6, Padding = Insets.All(14) },
        panel =>
        {
            if (text.Pay is { } pay)
                panel.Columns([Column.Fixed(CodeSide), Column.Flexible() with { Vertical = VerticalAlign.Middle }], 16,
                    code => code.Modules(Modules(pay.Link), CodeSide, pay.QrAlternative),
                    words => Online(words, pay));
            foreach (var (i, bank) in text.Banks.Index())
            {
                if (i > 0 || text.Pay is not null)
                    panel.Gap(12);
                Bank(panel, bank);
            }
        });

    static void Online(Composer column, PayText pay)
    {
        column.Heading(2, pay.Heading, Strong with { Size = 11 });
        column.Text(pay.Hint, Small);
        column.Text([new TextRun(pay.Link, Body with { Color = Brand }) { Link = pay.Link }]);
        column.Gap(6);
        column.Columns([Column.Fixed(96), Column.Flexible()], 0,
            left => left.Panel(new Frame { Fill = Brand, Radius = 4, Padding = Insets.Symmetric(7, 8) },
                button => button.Text(pay.Button, Button, Align.Center), pay.Link),
            _ => { });
    }

    static void Bank(Composer column, BankText bank)
    {
        column.Heading(2, bank.Heading, Strong with { Size = 11 });
        foreach (var fact in bank.Facts)
            column.Columns([Column.Fixed(CodeSide), Column.Flexible()], 16,
                left => left.Text(fact.Label, Small),
                right => right.Text(fact.Text, Figures));
    }

    /// <summary>With the quiet zone that readers need around it.</summary>
    static bool[,] Modules(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var dark = new bool[rows.Count, rows.Count];
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows.Count; column++)
                dark[row, column] = rows[row][column];
        return dark;
    }
}

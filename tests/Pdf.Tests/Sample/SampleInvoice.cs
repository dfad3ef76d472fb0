using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;
using static Tamias.Pdf.Tests.Sample.SampleStyles;

namespace Tamias.Pdf.Tests.Sample;

/// <summary>A Greek invoice as the library is meant to be used: one method for each part, from the top down.</summary>
sealed class SampleInvoice(int lines)
{
    const string PayAddress = "https://tamias.example/pay/7Qm2xV9dKcTn";

    static readonly Column[] paymentColumns =
    [
        Column.Fixed(72),
        Column.Flexible() with { Vertical = VerticalAlign.Middle },
        Column.Fixed(112) with { Vertical = VerticalAlign.Middle },
    ];

    readonly SampleAmounts amounts = new(lines);

    public byte[] Save()
    {
        var document = new PdfDocument(new DocumentProperties
        {
            Title = "Τιμολόγιο Α-2026/0147",
            Language = "el",
            Author = "Ανθή Καραγιάννη & Σία Ο.Ε.",
            CreatedAt = new DateTimeOffset(2026, 11, 24, 10, 30, 0, TimeSpan.FromHours(2)),
        });
        Write(document.Flow(new PageLayout
        {
            Margins = new Insets(Top: 60, Right: 56, Bottom: 72, Left: 56),
            Background = page => page.Fill(new Area(0, 0, page.Size.Width, 6), Brand),
            Header = Header,
            Footer = Footer,
        }));
        document.Attach(new Attachment("invoice.xml", "<Invoice/>"u8.ToArray())
        {
            MediaType = "text/xml",
            Relation = AttachmentRelation.Alternative,
        });
        return document.Save();
    }

    static void Header(Composer header, PageNumber page)
    {
        if (!page.IsFirst) header.Text("Τιμολόγιο Α-2026/0147 · Ανθή Καραγιάννη & Σία Ο.Ε.", Small);
    }

    static void Footer(Composer footer, PageNumber page)
    {
        footer.Rule(Hairline);
        footer.Gap(6);
        footer.Columns([Column.Flexible(), Column.Fixed(90)], 12,
            left => left.Text("Ανθή Καραγιάννη & Σία Ο.Ε. · ΑΦΜ 099999999 · ΓΕΜΗ 123456789000", Small),
            right => right.Text($"Σελίδα {page.Number} από {page.Count}", Small, Align.Right));
    }

    void Write(Flow flow)
    {
        Letterhead(flow);
        flow.Gap(30);
        Parties(flow);
        flow.Gap(26);
        flow.Table(SampleAmounts.Columns, Lines, amounts.Write);
        flow.Gap(10);
        flow.KeepTogether(amounts.WriteTotals);
        flow.Gap(22);
        flow.KeepTogether(Payment);
        flow.Gap(18);
        flow.Text("Ευχαριστούμε για τη συνεργασία. Για ό,τι χρειαστείτε: 210 555 0147.", Small);
    }

    static void Letterhead(Flow flow) => flow.Columns([Column.Flexible(), Column.Fixed(220)], 24,
        left => left.Columns([Column.Fixed(40), Column.Flexible()], 12,
            mark => mark.Picture(SampleLogo.Image, 40, "Λογότυπο"),
            Seller),
        right =>
        {
            right.Heading(1, "Τιμολόγιο", Title, Align.Right);
            right.Text("Α-2026/0147", Body with { Size = 11, Color = Muted }, Align.Right);
        });

    static void Seller(Composer column)
    {
        column.Text("Ανθή Καραγιάννη & Σία Ο.Ε.", Company);
        column.Text("Ερμού 18, 105 63 Αθήνα\nΑΦΜ 099999999 · ΔΟΥ Α΄ Αθηνών", Small);
    }

    static void Parties(Flow flow) => flow.Columns([Column.Flexible(2), Column.Flexible(), Column.Flexible()], 16,
        to =>
        {
            to.Text("ΠΡΟΣ", Label);
            to.Text("Εκδόσεις Πολύτροπο Μ.Ι.Κ.Ε.", Strong);
            to.Text("Βασ. Ηρακλείου 41, 546 24 Θεσσαλονίκη\nΑΦΜ 800111222 · ΔΟΥ Δ΄ Θεσσαλονίκης", Body);
        },
        issued => Fact(issued, "ΗΜΕΡΟΜΗΝΙΑ", "24 Νοεμβρίου 2026"),
        due => Fact(due, "ΠΛΗΡΩΜΗ ΕΩΣ", "24 Δεκεμβρίου 2026"));

    static void Fact(Composer column, string label, string text)
    {
        column.Text(label, Label);
        column.Text(text, Strong);
    }

    static void Payment(Composer block) => block.Panel(
        new Frame { Fill = Tint, Radius = 6, Padding = Insets.All(16) },
        panel => panel.Columns(paymentColumns, 18,
            code => code.Modules(SampleModules.Pattern(29), 72, "Κωδικός QR που οδηγεί στη σελίδα πληρωμής"),
            text =>
            {
                text.Heading(2, "Πληρωμή με κάρτα", Strong with { Size = 11 });
                text.Text("Σαρώστε τον κωδικό ή ανοίξτε τη σελίδα:", Body);
                text.Text([new TextRun(PayAddress, Body with { Color = Brand }) { Link = PayAddress }]);
                text.Text("Τραπεζική κατάθεση: GR16 0110 1250 0000 0001 2300 695", Small);
            },
            PayButton));

    static void PayButton(Composer column) => column.Panel(
        new Frame { Fill = Brand, Radius = 5, Padding = Insets.Symmetric(10, 8) },
        button => button.Text("Πληρωμή", Button, Align.Center), PayAddress);
}

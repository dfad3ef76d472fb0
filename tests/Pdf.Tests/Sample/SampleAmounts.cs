using System.Globalization;
using Tamias.Pdf.Layout;
using static Tamias.Pdf.Tests.Sample.SampleStyles;

namespace Tamias.Pdf.Tests.Sample;

/// <summary>The lines of the sample and what they add up to.</summary>
sealed class SampleAmounts(int lines)
{
    static readonly CultureInfo greek = CultureInfo.GetCultureInfo("el-GR");

    static readonly (string Title, string Note, decimal Price)[] items =
    [
        ("Επιμέλεια κειμένου", "Μυθιστόρημα «Το ταξίδι», 312 σελίδες, δεύτερη ανάγνωση και ευρετήριο ονομάτων", 640),
        ("Σχεδιασμός εξωφύλλου", "", 380.5m),
        ("Διόρθωση τυπογραφικών δοκιμίων", "Ανά δεκαεξασέλιδο", 17.25m),
        ("Φιλοξενία ιστοσελίδας", "Ιανουάριος – Δεκέμβριος 2027", 96),
        ("Translation into English, sample chapter", "", 1210),
    ];

    public static readonly Column[] Columns =
    [
        Column.Fixed(20),
        Column.Flexible(),
        Column.Fitting(48, Align.Right),
        Column.Fitting(56, Align.Right),
        Column.Fitting(32, Align.Right),
        Column.Fitting(64, Align.Right),
    ];

    public void Write(Table table)
    {
        table.Head("#", "ΠΕΡΙΓΡΑΦΗ", "ΠΟΣΟΤΗΤΑ", "ΤΙΜΗ", "ΦΠΑ", "ΑΞΙΑ");
        for (var i = 0; i < lines; i++)
        {
            var (item, quantity) = (items[i % items.Length], 1 + i % 12);
            table.Row($"{i + 1}", Description(item.Title, item.Note), quantity.ToString(greek),
                Money(item.Price), "24%", Money(quantity * item.Price));
        }
        table.KeepLastRowWithNext = true;
    }

    public void WriteTotals(Composer block) => block.Columns([Column.Flexible(), Column.Fixed(216)], 12,
        _ => { },
        right =>
        {
            var net = Enumerable.Range(0, lines).Sum(i => (1 + i % 12) * items[i % items.Length].Price);
            right.Table([Column.Flexible(), Column.Flexible(1, Align.Right)], Totals, table =>
            {
                table.Row("Καθαρή αξία", Money(net));
                table.Row("ΦΠΑ 24%", Money(net * 0.24m));
            });
            right.Gap(4);
            var total = new Frame { RuleAbove = Ink, Thickness = 0.75, Padding = new Insets(7, 0, 0, 0) };
            right.Panel(total, due => due.Columns(8,
                left => left.Text("Πληρωτέο", Due),
                amount => amount.Text(Money(net * 1.24m), Due with { Tabular = true }, Align.Right)));
        });

    static Cell Description(string title, string note) => note.Length == 0 ? title : Cell.Of(cell =>
    {
        cell.Text(title, Body);
        cell.Text(note, Small);
    });

    static string Money(decimal amount) => amount.ToString("N2", greek) + "\u00A0€";
}

using System.Globalization;
using Tamias.Web.Display;

namespace Tamias.Web.Documents;

/// <summary>An invoice in words, numbers and dates of the culture of the moment.</summary>
sealed class InvoiceWording(Invoice invoice, IStringLocalizer<Words> words)
{
    const int DiscountColumn = 3;

    readonly CultureInfo culture = CultureInfo.CurrentCulture;
    readonly Totals totals = invoice.Totals;

    public DocumentText Text(Party seller, Party buyer, string? payLink) => new()
    {
        Language = People.ReaderCulture.Language,
        Title = words["Invoice"],
        Number = invoice.Number,
        Mark = invoice.IsDraft ? words["DRAFT, not issued"] : invoice.IsVoid ? words["VOID, nothing is owed"] : "",
        Seller = PartyWording.Of("", seller, seller, words),
        Buyer = PartyWording.Of(words["Bill to"], buyer, seller, words),
        Facts = [.. Facts()],
        Lines = Lines(),
        Taxes = Taxes(),
        Sums = [.. Sums()],
        Remarks = [.. Remarks()],
        Pay = payLink is null ? null : Pay(payLink),
        PageOf = words["Page {0} of {1}"],
    };

    IEnumerable<LabelText> Facts()
    {
        yield return new(words["Date"], Day(invoice.IssuedOn));
        if (invoice.DueOn is { } due)
            yield return new(words["Due date"], Day(due));
    }

    LineTexts Lines()
    {
        var hasDiscount = invoice.Lines.Any(l => !l.DiscountRate.IsZero || l.DiscountMinor > 0);
        string[] heads =
        [
            words["Description"], words["Quantity"], words["Price"], words["Discount"], words["VAT"], words["Amount"],
        ];
        return new(
            Shown(heads, hasDiscount),
            [.. invoice.Lines.OrderBy(l => l.Position).Select(l => Shown(Cells(l), hasDiscount))],
            invoice.PricesIncludeTax ? words["Prices and amounts of the lines include VAT."] : "");
    }

    static string[] Shown(string[] cells, bool hasDiscount) =>
        [.. cells.Where((_, i) => i != DiscountColumn || hasDiscount)];

    string[] Cells(InvoiceLine line) =>
    [
        line.Description,
        $"{line.Quantity.ToString(culture)} {line.Unit}".TrimEnd(),
        line.Price.ToNumber(invoice.Currency, culture),
        !line.DiscountRate.IsZero ? line.DiscountRate.ToString(culture)
            : line.DiscountMinor > 0 ? new Money(line.DiscountMinor, invoice.Currency).ToNumber(culture) : "",
        line.VatRate.ToString(culture),
        line.Amount(invoice.Currency).ToNumber(culture),
    ];

    TaxTexts Taxes() => new(
        [words["VAT"], words["Net amount"], words["Tax"]],
        [.. totals.Taxes.Select(t => (string[])
        [
            t.Name.Length == 0 ? words["No VAT"] : TaxWords.NameOf(t.Name, words),
            t.Net.ToNumber(culture), t.Tax.ToNumber(culture),
        ])]);

    IEnumerable<SumText> Sums()
    {
        yield return new(words["Net amount"], Say(invoice.Net), false);
        yield return new(words["VAT"], Say(totals.Tax), false);
        yield return new(words["Total"], Say(invoice.Total), true);
        if (!totals.Withheld.IsZero)
        {
            yield return new(TaxWords.NameOf(invoice.WithholdingName, words), Say(-totals.Withheld), false);
            yield return new(words["Payable"], Say(invoice.Payable), true);
        }

        if (invoice.IsDraft || invoice.IsVoid)
            yield break;
        if (!invoice.Paid.IsZero)
            yield return new(words["Paid amount"], Say(invoice.Paid), false);
        yield return new(words["Outstanding"], Say(invoice.Outstanding), true);
    }

    IEnumerable<LabelText> Remarks()
    {
        if (invoice.Notes.Length > 0)
            yield return new(words["Notes"], invoice.Notes);
        if (invoice.Terms.Length > 0)
            yield return new(words["Terms"], invoice.Terms);
    }

    PayText Pay(string link) => new(
        words["Pay online"], words["Scan the code or open the address; no account is needed."], words["Pay"], link,
        words["QR code with the address of the payment page"]);

    string Say(Money amount) => amount.ToString(culture);

    string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);
}

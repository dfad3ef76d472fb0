using System.Globalization;
using Tamias.Web.Display;

namespace Tamias.Web.Documents;

/// <summary>Lines, taxes and sums of any document, in words and numbers of the culture of the moment.</summary>
sealed class FigureWording(Currency currency, DocumentLook look, IStringLocalizer<Words> words)
{
    readonly CultureInfo culture = CultureInfo.CurrentCulture;

    public LineTexts Lines(IEnumerable<LineFigures> lines, bool pricesIncludeTax)
    {
        var rows = lines.ToList();
        var hasDiscount = rows.Exists(l => !l.DiscountRate.IsZero || l.DiscountMinor > 0);
        bool[] shown = [look.NumbersLines, true, true, true, hasDiscount, look.ShowsLineTax, true];
        string[] heads =
        [
            words["No."], words["Description"], words["Quantity"], words["Price"], words["Discount"], words["VAT"],
            words["Amount"],
        ];
        return new(
            Shown(heads, shown), [.. rows.Select((l, at) => Shown(Cells(l, at + 1), shown))],
            pricesIncludeTax ? words["Prices and amounts of the lines include VAT."] : "")
        {
            IsNumbered = look.NumbersLines,
        };
    }

    public TaxTexts Taxes(Totals totals) => new(
        [words["VAT"], words["Net amount"], words["Tax"]],
        [.. totals.Taxes.Select(t => (string[])
        [
            t.Name.Length == 0 ? words["No VAT"] : TaxWords.NameOf(t.Name),
            t.Net.ToNumber(culture), t.Tax.ToNumber(culture),
        ])]);

    /// <summary>From the net amount to the total, and less withholding where there is any.</summary>
    /// <param name="payable">What the amount without withholding is called.</param>
    public IEnumerable<SumText> Sums(Totals totals, string withholding, string payable)
    {
        yield return new(words["Net amount"], totals.Net.ToString(culture), false);
        yield return new(words["VAT"], totals.Tax.ToString(culture), false);
        yield return new(words["Total"], totals.Total.ToString(culture), true);
        if (totals.Withheld.IsZero)
            yield break;

        yield return new(TaxWords.NameOf(withholding), (-totals.Withheld).ToString(culture), false);
        yield return new(payable, totals.Payable.ToString(culture), true);
    }

    static string[] Shown(string[] cells, bool[] shown) => [.. cells.Where((_, i) => shown[i])];

    string[] Cells(LineFigures line, int place) =>
    [
        place.ToString(culture),
        line.Description,
        $"{line.Quantity.ToString(culture)} {(look.ShowsUnits ? line.Unit : "")}".TrimEnd(),
        line.Price.ToNumber(currency, culture),
        !line.DiscountRate.IsZero ? line.DiscountRate.ToString(culture)
            : line.DiscountMinor > 0 ? new Money(line.DiscountMinor, currency).ToNumber(culture) : "",
        line.VatRate.ToString(culture),
        line.Amount.ToNumber(culture),
    ];
}

/// <summary>What one line of a document shows.</summary>
sealed record LineFigures(string Description, string Unit, Quantity Quantity, UnitPrice Price, Money Amount)
{
    public required Rate VatRate { get; init; }

    public Rate DiscountRate { get; init; }

    public long DiscountMinor { get; init; }

    public static LineFigures Of(InvoiceLine line, Currency currency) =>
        new(line.Description, line.Unit, line.Quantity, line.Price, line.Amount(currency))
        {
            VatRate = line.VatRate, DiscountRate = line.DiscountRate, DiscountMinor = line.DiscountMinor,
        };

    public static LineFigures Of(CreditNoteLine line, Currency currency) =>
        new(line.Description, line.Unit, line.Quantity, line.Price, new(line.AmountMinor, currency))
        {
            VatRate = line.VatRate, DiscountRate = line.DiscountRate, DiscountMinor = line.DiscountMinor,
        };
}

using Tamias.Web.Display;

namespace Tamias.Web.Exports;

/// <summary>A line of an invoice or an estimate with what it stands on.</summary>
/// <param name="Key">Of the document.</param>
sealed record PlacedLine(string Key, IWritten Document, InvoiceLine Line)
{
    public static IEnumerable<PlacedLine> Of(string key, IWritten document) =>
        document.Lines.OrderBy(l => l.Position).Select(l => new PlacedLine(key, document, l));

    /// <param name="key">What JSON calls the document's key.</param>
    /// <param name="heading">What a spreadsheet calls it.</param>
    /// <param name="words">Of the reader's language.</param>
    public static Column<PlacedLine>[] Columns(string key, string heading, IStringLocalizer words) =>
    [
        new(key, heading, l => l.Key),
        new("number", words["Number"], l => l.Document.Number),
        new("position", words["Line"], l => l.Line.Position),
        new("description", words["Description"], l => l.Line.Description),
        new("quantity", words["Quantity"], l => new Figure(l.Line.Quantity.ToString)),
        new("unit", words["Unit"], l => l.Line.Unit),
        new("price", words["Price of one"],
            l => new Figure(culture => l.Line.Price.ToNumber(l.Document.Currency, culture))),
        new("pricesIncludeTax", words["Prices include VAT"], l => l.Document.PricesIncludeTax),
        new("discountPercent", words["Discount (%)"], l => new Figure(l.Line.DiscountRate.ToNumber)),
        new("discount", words["Discount"], l => new Money(l.Line.DiscountMinor, l.Document.Currency)),
        new("vatPercent", words["VAT (%)"], l => new Figure(l.Line.VatRate.ToNumber)),
        new("vat", words["VAT"], l => TaxWords.NameOf(l.Line.VatName)),
        new("exemption", words["Reason without VAT"],
            l => l.Line.VatExemption == VatExemption.None ? null : (int)l.Line.VatExemption),
        new("amount", words["Amount"], l => l.Line.Amount(l.Document.Currency)),
        new("currency", words["Currency"], l => l.Document.Currency.Code),
    ];
}

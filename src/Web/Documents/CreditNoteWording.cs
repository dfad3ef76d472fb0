using System.Globalization;

namespace Tamias.Web.Documents;

/// <summary>A credit note in words, numbers and dates of the culture of the moment.</summary>
sealed class CreditNoteWording(CreditNote note, IStringLocalizer<Words> words)
{
    readonly CultureInfo culture = CultureInfo.CurrentCulture;
    readonly FigureWording figures = new(note.Currency, note.Look, words);

    public DocumentText Text() => new()
    {
        Language = People.ReaderCulture.Language,
        Title = words["Credit note"],
        Number = note.Number,
        Mark = "",
        Look = note.Look,
        Seller = PartyWording.Of("", note.Seller, note.Seller, note.Buyer, words),
        Buyer = PartyWording.Of(words["Credited to"], note.Buyer, note.Seller, words),
        Facts =
        [
            new(words["Date"], Day(note.IssuedOn)),
            new(words["For invoice"], note.InvoiceNumber),
            new(words["Invoice dated"], Day(note.InvoiceIssuedOn)),
        ],
        Lines = figures.Lines(
            note.Lines.OrderBy(l => l.Position).Select(l => LineFigures.Of(l, note.Currency)), note.PricesIncludeTax),
        Taxes = figures.Taxes(note.Totals),
        Sums = [.. figures.Sums(note.Totals, note.WithholdingName, words["Amount credited"])],
        Remarks =
        [
            .. ExemptionWording.Of(
                note.Lines.Select(l => (l.VatExemption, l.VatGround)), note.Seller, note.Buyer, words),
            new(words["Reason"], note.Reason),
        ],
        Fiscal = FiscalWording.Of(note.Seller, note.Fiscal, words),
        PageOf = words["Page {0} of {1}"],
    };

    string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);
}

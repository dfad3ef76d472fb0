using System.Globalization;
using Tamias.Web.Display;

namespace Tamias.Web.Documents;

/// <summary>An invoice in words, numbers and dates of the culture of the moment.</summary>
sealed class InvoiceWording(Invoice invoice, DocumentFace face, IStringLocalizer<Words> words)
{
    readonly CultureInfo culture = CultureInfo.CurrentCulture;
    readonly Totals totals = invoice.Totals;
    readonly FigureWording figures = new(invoice.Currency, face.Look, words);

    public DocumentText Text(string? payLink) => new()
    {
        Language = People.ReaderCulture.Language,
        Title = words["Invoice"],
        Number = invoice.Number,
        Mark = invoice.IsDraft ? words["DRAFT, not issued"] : invoice.IsVoid ? words["VOID, nothing is owed"] : "",
        Look = face.Look,
        Seller = PartyWording.Of("", face.Seller, face.Seller, face.Buyer, words),
        Buyer = PartyWording.Of(words["Bill to"], face.Buyer, face.Seller, words),
        Facts = [.. Facts()],
        Lines = figures.Lines(
            invoice.Lines.OrderBy(l => l.Position).Select(l => LineFigures.Of(l, invoice.Currency)),
            invoice.PricesIncludeTax),
        Taxes = figures.Taxes(totals),
        Sums = [.. Sums()],
        Remarks = [.. Remarks()],
        Fiscal = FiscalWording.Of(face.Seller, invoice.Fiscal, words),
        Pay = payLink is null ? null : Pay(payLink),
        PageOf = words["Page {0} of {1}"],
    };

    IEnumerable<LabelText> Facts()
    {
        yield return new(words["Date"], Day(invoice.IssuedOn));
        if (invoice.DueOn is { } due)
            yield return new(words["Due date"], Day(due));
        if (invoice.DeliveredOn is { } delivered)
            yield return new(words["Delivered on"], Day(delivered));
    }

    IEnumerable<SumText> Sums()
    {
        foreach (var sum in figures.Sums(totals, invoice.WithholdingName, words["Payable"]))
            yield return sum;
        if (invoice.IsDraft || invoice.IsVoid)
            yield break;
        if (!invoice.Credited.IsZero)
            yield return new(words["Credited"], Say(-invoice.Credited), false);
        if (!invoice.WrittenOff.IsZero)
            yield return new(words["Written off"], Say(-invoice.WrittenOff), false);
        if (!invoice.Paid.IsZero)
            yield return new(words["Paid amount"], Say(invoice.Paid), false);
        yield return new(words["Outstanding"], Say(invoice.Outstanding), true);
    }

    IEnumerable<LabelText> Remarks()
    {
        if (invoice.Instalments.Count > 0)
            yield return new(words["Paid in instalments"], string.Join('\n', invoice.Instalments.Select(Instalment)));
        foreach (var remark in RemarkTexts.Of(invoice, face, words))
            yield return remark;
    }

    string Instalment(Instalment part)
    {
        var share = part.Share.IsZero ? "" : $" ({part.Share.ToString(culture)})";
        return $"{part.Position}. {Day(part.DueOn)}: {Say(new(part.Minor, invoice.Currency))}{share}";
    }

    PayText Pay(string link) => new(
        words["Pay online"], words["Scan the code or open the address; no account is needed."], words["Pay"], link,
        words["QR code with the address of the payment page"]);

    string Say(Money amount) => amount.ToString(culture);

    string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);
}

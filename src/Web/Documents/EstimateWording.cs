using System.Globalization;
using Tamias.Web.Display;

namespace Tamias.Web.Documents;

/// <summary>An estimate in words, numbers and dates of the culture of the moment.</summary>
sealed class EstimateWording(Estimate estimate, DocumentFace face, IStringLocalizer<Words> words)
{
    readonly CultureInfo culture = CultureInfo.CurrentCulture;
    readonly FigureWording figures = new(estimate.Currency, face.Look, words);

    public DocumentText Text() => new()
    {
        Language = People.ReaderCulture.Language,
        Title = words[EstimateWords.Of(estimate.Heading).Alone],
        Number = estimate.Number,
        Mark = estimate.IsDraft ? words["DRAFT, not issued"] : "",
        Look = face.Look,
        Seller = PartyWording.Of("", face.Seller, face.Seller, face.Buyer, words),
        Buyer = PartyWording.Of(words["Prepared for"], face.Buyer, face.Seller, words),
        Facts = [.. Facts()],
        Lines = figures.Lines(
            estimate.Lines.OrderBy(l => l.Position).Select(l => LineFigures.Of(l, estimate.Currency)),
            estimate.PricesIncludeTax),
        Taxes = figures.Taxes(estimate.Totals),
        Sums = [.. figures.Sums(estimate.Totals, estimate.WithholdingName, words["Payable"])],
        Remarks = [.. RemarkTexts.Of(estimate, face, words)],
        PageOf = words["Page {0} of {1}"],
    };

    IEnumerable<LabelText> Facts()
    {
        yield return new(words["Date"], Day(estimate.IssuedOn));
        if (estimate.ValidUntil is { } last)
            yield return new(words["Valid until"], Day(last));
    }

    string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);
}

/// <summary>What is written under the figures of an invoice or an estimate.</summary>
static class RemarkTexts
{
    public static IEnumerable<LabelText> Of(IWritten document, DocumentFace face, IStringLocalizer<Words> words)
    {
        foreach (var reason in ExemptionWording.Of(
            document.Lines.Select(l => (l.VatExemption, l.VatGround)), face.Seller, face.Buyer, words))
            yield return reason;
        if (document.Notes.Length > 0)
            yield return new(words["Notes"], document.Notes);
        if (document.Terms.Length > 0)
            yield return new(words["Terms"], document.Terms);
    }
}

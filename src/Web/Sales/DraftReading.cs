using System.Globalization;
using Tamias.Web.Forms;

namespace Tamias.Web.Sales;

/// <summary>Makes an invoice's content of what was typed, and says beside each field what is wrong with it.</summary>
public sealed class DraftReading(DraftChoices choices, Beside beside, DateOnly today)
{
    /// <summary>The property of the page that holds the form.</summary>
    public const string Prefix = "Input.";

    /// <summary>Characters of terms and of notes.</summary>
    public const int LongestText = 2000;

    public ReadDraft Read(DraftForm form)
    {
        var currency = beside.Choice(
            Prefix + nameof(form.Currency), form.Currency ?? "?", Currency.Known, c => c.Code) ?? Currency.Eur;
        var issuedOn = Day(nameof(form.IssuedOn), form.IssuedOn ?? "?") ?? today;
        if (issuedOn > today.AddYears(1))
            beside.Say(Prefix + nameof(form.IssuedOn), "This date is more than a year ahead.");

        var withholding = beside.Choice(
            Prefix + nameof(form.Withholding), form.Withholding, choices.Withholdings, t => t.Id.ToString());
        var content = new InvoiceContent(currency, issuedOn)
        {
            PricesIncludeTax = form.PricesIncludeTax == "true",
            DueOn = DueOn(form, issuedOn),
            DeliveredOn = Day(nameof(form.DeliveredOn), form.DeliveredOn) is { } day && day != issuedOn ? day : null,
            Terms = beside.Text(Prefix + nameof(form.Terms), form.Terms, LongestText),
            Notes = beside.Text(Prefix + nameof(form.Notes), form.Notes, LongestText),
            WithholdingId = withholding?.Id,
            WithholdingName = withholding?.Name ?? "",
            WithholdingRate = withholding?.RateOn(issuedOn) ?? Rate.Zero,
        };
        var rows = new LineReading(choices, beside, content).Read(form.Lines);
        return new(content with { Lines = [.. rows.OfType<InvoiceLine>()] }, rows);
    }

    DateOnly? DueOn(DraftForm form, DateOnly issuedOn)
    {
        var due = Day(nameof(form.DueOn), form.DueOn);
        if (due < issuedOn)
            beside.Say(Prefix + nameof(form.DueOn), "The due date cannot be before the date of the invoice.");
        return due;
    }

    DateOnly? Day(string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (DayText.TryParse(text, CultureInfo.CurrentCulture, out var day))
            return day;

        beside.Say(Prefix + field, "Enter a date.");
        return null;
    }
}

/// <param name="Content">As far as it can be read; whole only if nothing was said.</param>
/// <param name="Rows">The line of each row; null for rows left empty and for those that cannot be read.</param>
public sealed record ReadDraft(InvoiceContent Content, IReadOnlyList<InvoiceLine?> Rows);

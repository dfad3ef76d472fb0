using System.Globalization;
using Tamias.Web.Forms;
using Tamias.Web.Sales;

namespace Tamias.Web.Estimates;

/// <summary>What is typed into an estimate beside that of any draft.</summary>
public sealed class EstimateHeadForm
{
    /// <summary>"estimate" or "proforma".</summary>
    public string? Heading { get; set; } = "estimate";

    public string? ValidUntil { get; set; }

    public static EstimateHeadForm Of(Estimate estimate) => new()
    {
        Heading = estimate.Heading == EstimateHeading.Proforma ? "proforma" : "estimate",
        ValidUntil = estimate.ValidUntil is { } last ? DayText.Format(last) : null,
    };

    /// <summary>Says beside the fields what is wrong.</summary>
    public EstimateHead Read(Beside beside, DateOnly issuedOn)
    {
        if (Heading is not ("estimate" or "proforma"))
            beside.Say("Estimate.Heading", Sentences.NotChoice);
        var isNone = string.IsNullOrEmpty(ValidUntil);
        var last = DayText.TryParse(ValidUntil, CultureInfo.CurrentCulture, out var day) ? day : (DateOnly?)null;
        if (last is null && !isNone)
            beside.Say("Estimate.ValidUntil", "Enter a date.");
        if (last < issuedOn)
            beside.Say("Estimate.ValidUntil", "It cannot end before the date of the estimate.");
        return new(Heading == "proforma" ? EstimateHeading.Proforma : EstimateHeading.Estimate, last);
    }
}

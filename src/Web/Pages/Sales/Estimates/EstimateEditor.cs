using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Estimates;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>The form of an estimate's draft, which New and Edit share.</summary>
public abstract class EstimateEditor(Current me, TimeProvider clock, IStringLocalizer<Words> words)
    : Editor(me, clock, words)
{
    [BindProperty]
    public EstimateHeadForm Estimate { get; set; } = new();

    public override string Head => "_Head";

    /// <summary>What was written, or null when something is wrong and is said beside its field.</summary>
    protected (InvoiceContent Content, EstimateHead Head)? ReadAll()
    {
        var issuedOn = DayText.TryParse(Input.IssuedOn, System.Globalization.CultureInfo.CurrentCulture, out var day)
            ? day : Today;
        var head = Estimate.Read(new(ModelState, T), issuedOn);
        return Read() is { } content ? (content with { DueOn = null }, head) : null;
    }
}

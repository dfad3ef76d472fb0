using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.DocumentAppearance;

/// <summary>A sample in the look of the address, in the reader's language. What the address does not say, or says
/// wrongly, is as it is saved.</summary>
public sealed class Preview(Current me, SampleDocument sample) : PageModel
{
    [FromQuery]
    public string? Layout { get; set; }

    [FromQuery]
    public string? Colour { get; set; }

    [FromQuery]
    public string? Paper { get; set; }

    [FromQuery]
    public bool? Numbers { get; set; }

    [FromQuery]
    public bool? Units { get; set; }

    [FromQuery]
    public bool? Tax { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var saved = me.Organization.Look;
        var (accent, refusal) = LookChoices.AccentOf(Colour);
        var look = new DocumentLook
        {
            Layout = LookChoices.LayoutOf(Layout) ?? saved.Layout,
            Accent = refusal is null ? accent : saved.Accent,
            Paper = LookChoices.PaperOf(Paper) ?? saved.Paper,
            NumbersLines = Numbers ?? saved.NumbersLines,
            ShowsUnits = Units ?? saved.ShowsUnits,
            ShowsLineTax = Tax ?? saved.ShowsLineTax,
        };
        return File(await sample.WriteAsync(me.Organization, look, ReaderCulture.Language, HttpContext.RequestAborted),
            "application/pdf");
    }
}

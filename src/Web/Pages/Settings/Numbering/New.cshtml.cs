using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.Numbering;

public sealed class New(Db db, Current me, Ids ids, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public SeriesForm Input { get; set; } = new();

    /// <summary>The new series', so that a form sent twice adds one.</summary>
    [BindProperty]
    public Id<NumberSeries> Key { get; set; }

    public void OnGet() => Key = ids.Next<NumberSeries>();

    public async Task<IActionResult> OnPostAsync()
    {
        Input.Check(ModelState, words);
        if (!ModelState.IsValid || Key.IsNone)
            return Page();

        var series = new NumberSeries(Key, me.Organization.Id, Input.DocumentKind!.Value, Input.BarePrefix);
        if (Input.WriteTo(series) is { } refused)
        {
            ModelState.Refuse(refused.Field, refused.Refusal, words);
            return Page();
        }

        await db.MarkAsync(series, Input.IsDefault);
        if (!await db.AddOnceAsync(series, () => db.NumberSeries.AnyAsync(s => s.Id == Key)))
        {
            ModelState.AddModelError("Input.Prefix", words["Another series of this kind has this prefix already."]);
            return Page();
        }

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }
}

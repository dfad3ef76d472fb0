using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.DocumentAppearance;

/// <summary>How drafts look, and what is issued from now on.</summary>
public sealed class Index(Db db, Current me, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public LookForm Input { get; set; } = new();

    /// <summary>The colour of the little pictures.</summary>
    public string Accent => me.Organization.Look.Accent;

    public void OnGet() => Input = LookForm.Of(me.Organization);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Read(me.Organization.Look, ModelState, words) is not { } look)
            return Page();

        me.Organization.Look = look;
        if (await db.SaveEditAsync(me.Organization, Input.Version))
        {
            TempData["Notice"] = words["Saved."].Value;
            return RedirectToPage();
        }

        ModelState.AddModelError("", words[Sentences.Overtaken]);
        return Page();
    }

    /// <summary>Leads to a sample in the look that is chosen and not saved.</summary>
    public IActionResult OnPostPreview() => Input.Read(me.Organization.Look, ModelState, words) is not { } look
        ? Page()
        : RedirectToPage("Preview", new
        {
            layout = LookChoices.ValueOf(look.Layout),
            colour = look.Accent,
            paper = LookChoices.ValueOf(look.Paper),
            numbers = look.NumbersLines,
            units = look.ShowsUnits,
            tax = look.ShowsLineTax,
        });
}

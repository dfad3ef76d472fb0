using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.Taxes;

public sealed class New(Db db, Current me, TimeProvider clock, Ids ids, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public TaxForm Input { get; set; } = new();

    /// <summary>"vat" or "withholding".</summary>
    [BindProperty]
    public string Kind { get; set; } = "vat";

    [BindProperty]
    public RateForm First { get; set; } = new();

    /// <summary>The new tax's, so that a form sent twice adds one.</summary>
    [BindProperty]
    public Id<Tax> Key { get; set; }

    public void OnGet()
    {
        Key = ids.Next<Tax>();
        First.From = DayText.Format(me.Organization.Today(clock.GetUtcNow()));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is not ("vat" or "withholding"))
            ModelState.AddModelError(nameof(Kind), words[Sentences.NotChoice]);
        if (First.Read(ModelState, "First", words) is not { } first || Key.IsNone)
            return Page();

        var kind = Kind == "vat" ? TaxKind.Vat : TaxKind.Withholding;
        var tax = new Tax(Key, me.Organization.Id, kind, "") { IsDefault = Input.IsDefault };
        tax.SetRate(first.From, first.Rate, first.Source);
        if (!Input.WriteTo(tax, ModelState, words))
            return Page();
        if (tax.IsDefault)
            await db.OnlyAsync(tax);
        if (!await db.AddOnceAsync(tax, () => db.Taxes.AnyAsync(t => t.Id == Key)))
            return NotFound();

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.Taxes;

public sealed class New(Db db, Current me, TimeProvider clock, Ids ids, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

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
        if (Input.Kind is not ("vat" or "withholding"))
            ModelState.AddModelError("Input.Kind", words[Sentences.NotChoice]);
        if (First.Read(ModelState, "First", words) is not { } first || Key.IsNone)
            return Page();

        var kind = Input.Kind == "vat" ? TaxKind.Vat : TaxKind.Withholding;
        var tax = new Tax(Key, me.Organization.Id, kind, Input.Name.Trim()) { IsDefault = Input.IsDefault };
        tax.SetRate(first.From, first.Rate);
        if (tax.IsDefault)
            await db.OnlyAsync(tax);
        if (!await db.AddOnceAsync(tax, () => db.Taxes.AnyAsync(t => t.Id == Key)))
            return NotFound();

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }

    public sealed class Form
    {
        [Required(ErrorMessage = Sentences.Missing), StringLength(100, ErrorMessage = Sentences.TooLong)]
        public string Name { get; set; } = "";

        /// <summary>"vat" or "withholding".</summary>
        public string Kind { get; set; } = "vat";

        public bool IsDefault { get; set; }
    }
}

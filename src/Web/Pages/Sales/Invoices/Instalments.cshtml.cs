using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>In which instalments a draft will be paid.</summary>
public sealed class Instalments(Db db, IStringLocalizer<Words> words) : PageModel
{
    public Invoice Draft { get; private set; } = null!;

    [BindProperty]
    public InstalmentsForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id)
    {
        if (!await FindAsync(id))
            return NotFound();

        return Shown(InstalmentsForm.Of(Draft.Instalments.SkipLast(1), Draft.Currency));
    }

    /// <summary>Fills the rows; nothing is saved.</summary>
    public async Task<IActionResult> OnPostSplitAsync(Id<Invoice> id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Input.Split(Draft, new(ModelState, words)) is not { } parts)
            return Shown(Input);

        ModelState.Clear();
        return Shown(InstalmentsForm.Of(parts, Draft.Currency));
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id)
    {
        var isThere = await db.InTransactionAsync(() => SaveAsync(id));
        if (!isThere)
            return NotFound();
        if (!ModelState.IsValid)
            return Shown(Input);

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Show", new { id });
    }

    async Task<bool> SaveAsync(Id<Invoice> id)
    {
        if (await db.LockInvoiceAsync(id) is not { IsDraft: true } draft)
            return false;

        Draft = draft;
        var parts = Input.Read(draft, new(ModelState, words));
        if (ModelState.IsValid)
            draft.PayIn(parts);
        return true;
    }

    PageResult Shown(InstalmentsForm form)
    {
        Input = form;
        Input.Spread();
        return Page();
    }

    async Task<bool> FindAsync(Id<Invoice> id) => (Draft =
        (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.IssuedAt == null))!) is not null;
}

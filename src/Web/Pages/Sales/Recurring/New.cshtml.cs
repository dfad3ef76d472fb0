using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Recurring;

/// <summary>Repeats an invoice from now on.</summary>
public sealed class New(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public RecurringForm Input { get; set; } = new();

    /// <summary>The new row's, so that a form sent twice adds one.</summary>
    [BindProperty]
    public Id<RecurringInvoice> Key { get; set; }

    public Invoice Pattern { get; private set; } = null!;

    DateOnly Today => me.Organization.Today(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, [FromServices] Ids ids)
    {
        if (!await FindAsync(id))
            return NotFound();

        Key = ids.Next<RecurringInvoice>();
        Input.StartOn = DayText.Format(Pattern.IsDraft ? Today : Later(Pattern.IssuedOn.AddMonths(1)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id)
    {
        if (!await FindAsync(id))
            return NotFound();

        Input.Check(ModelState, Today, words);
        if (!ModelState.IsValid || Key.IsNone)
            return Page();

        var recurring = new RecurringInvoice(Key, me.Organization.Id, id, clock.GetUtcNow());
        Input.WriteTo(recurring);
        if (!await db.AddOnceAsync(recurring, () => db.RecurringInvoices.AnyAsync(r => r.Id == Key)))
            return NotFound();

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }

    DateOnly Later(DateOnly day) => day < Today ? Today : day;

    async Task<bool> FindAsync(Id<Invoice> id) =>
        (Pattern = (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id))!) is not null;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Recurring;

/// <summary>One recurring invoice: its days, and what it has made.</summary>
public sealed class Edit(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    const int Newest = 20;

    [BindProperty(SupportsGet = true)]
    public Id<RecurringInvoice> Id { get; set; }

    [BindProperty]
    public RecurringForm Input { get; set; } = new();

    public RecurringInvoice Recurring { get; private set; } = null!;

    public Invoice Pattern { get; private set; } = null!;

    public InvoiceRows Made { get; private set; } = null!;

    DateOnly Today => me.Organization.Today(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Input = RecurringForm.Of(Recurring);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Input.Check(ModelState, Recurring.StartOn < Today ? Recurring.StartOn : Today, words);
        if (!ModelState.IsValid)
            return Page();

        Input.WriteTo(Recurring);
        if (Recurring.Step == 0)
            Recurring.LeaveOutUntil(Today); // a rhythm that begins anew makes nothing of the past
        if (await db.SaveEditAsync(Recurring, Input.Version))
            return Saved();

        ModelState.AddModelError("", words[Sentences.Overtaken]);
        return Page();
    }

    public Task<IActionResult> OnPostPauseAsync() => ChangeAsync(r => r.Pause(clock.GetUtcNow()));

    public Task<IActionResult> OnPostResumeAsync() => ChangeAsync(r => r.Resume(Today));

    async Task<IActionResult> ChangeAsync(Action<RecurringInvoice> change)
    {
        if (!await FindAsync())
            return NotFound();

        await db.InTransactionAsync(async () => change((await db.LockRecurringAsync(Id))!));
        return Saved();
    }

    async Task<bool> FindAsync()
    {
        if (await db.RecurringInvoices.FirstOrDefaultAsync(r => r.Id == Id) is not { } recurring)
            return false;

        Recurring = recurring;
        Pattern = await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == recurring.PatternId);
        Made = new(await db.Invoices.AsNoTracking().IgnoreAutoIncludes().Where(i => i.RecurringId == Id)
            .OrderByDescending(i => i.Id).Take(Newest).ToListAsync(), Today, ShowsBuyer: false);
        return true;
    }

    RedirectToPageResult Saved()
    {
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }
}

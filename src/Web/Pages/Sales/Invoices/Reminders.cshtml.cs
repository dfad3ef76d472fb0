using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>The reminders of one invoice: what went out, what will, and whether it should.</summary>
public sealed class Reminders(Db db, Current me, ShownInvoice shown, TimeProvider clock, IStringLocalizer<Words> words)
    : PageModel
{
    public ShownInvoice Shown => shown;

    [BindProperty]
    public bool IsReminded { get; set; }

    /// <summary>Empty when nothing was promised.</summary>
    [BindProperty]
    public string? Promised { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        IsReminded = !shown.Invoice.RemindersOff;
        Promised = shown.Invoice.PromisedOn is { } day ? DayText.Format(day) : "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id, [FromServices] Ids ids)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        DateOnly? day = DayText.TryParse(Promised, CultureInfo.CurrentCulture, out var read) ? read : null;
        if (day is null && !string.IsNullOrWhiteSpace(Promised))
            ModelState.AddModelError(nameof(Promised), words["Enter a date."]);
        else if (ModelState.IsValid)
            ModelState.Refuse(nameof(Promised), await SaveAsync(id, day, ids), words);
        if (!ModelState.IsValid)
            return Page();

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Show", new { id });
    }

    Task<Refusal?> SaveAsync(Id<Invoice> id, DateOnly? promised, Ids ids) => db.InTransactionAsync(async () =>
    {
        var (invoice, now) = ((await db.LockInvoiceAsync(id))!, clock.GetUtcNow());
        var before = (invoice.RemindersOff, invoice.PromisedOn);
        if (invoice.Promise(promised, me.Organization.Today(now)) is { } refusal)
            return refusal;

        invoice.Remind(IsReminded);
        if (before != (invoice.RemindersOff, invoice.PromisedOn))
            db.Add(new TimelineEntry(ids.Next<TimelineEntry>(), invoice.OrganizationId, id)
            {
                Kind = TimelineKind.RemindersChanged, At = now, UserId = me.User.Id,
                Detail = promised is { } day ? DayText.Format(day) : "",
            });
        return null;
    });
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.LateFees;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>One invoice with everything that can be done to it and everything that has happened to it.</summary>
public sealed class Show(Db db, Current me, ShownInvoice shown, StartDraft drafts, IStringLocalizer<Words> words)
    : PageModel
{
    /// <summary>Characters of private notes.</summary>
    public const int LongestNotes = 5000;

    public ShownInvoice Shown => shown;

    public Invoice Invoice => shown.Invoice;

    /// <summary>The key that a duplicate made from this page will have.</summary>
    public Id<Invoice> CopyId { get; } = drafts.NextId();

    [BindProperty]
    public string? PrivateNotes { get; set; }

    [BindProperty]
    public WriteOffForm WriteOff { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        PrivateNotes = Invoice.PrivateNotes;
        return Page();
    }

    public Task<IActionResult> OnPostIssueAsync(Id<Invoice> id, [FromServices] IssueInvoice issue) =>
        DoAsync(id, () => IssueAsync(id, issue));

    public Task<IActionResult> OnPostVoidAsync(Id<Invoice> id, [FromServices] VoidInvoice voiding) =>
        DoAsync(id, () => VoidAsync(id, voiding));

    public async Task<IActionResult> OnPostWriteOffAsync(Id<Invoice> id, [FromServices] WriteOffRest writing)
    {
        if (WriteOff.Id.IsNone || !await shown.LoadAsync(id))
            return NotFound();
        if (WriteOff.Check(new(ModelState, words)) is not { } reason)
        {
            PrivateNotes = Invoice.PrivateNotes;
            return Page();
        }

        var wish = new WriteOffWish(WriteOff.Id, id, reason, WriteOff.Seen ?? "", me.User.Id);
        Tell(await writing.WriteOffAsync(wish, HttpContext.RequestAborted),
            "The rest is written off. You can take that back at any time.");
        return RedirectToPage("Show", new { id });
    }

    public Task<IActionResult> OnPostTakeBackAsync(
        Id<Invoice> id, [FromForm] Id<WriteOff> writeOff, [FromServices] WriteOffRest writing) =>
        DoAsync(id, async () => Tell(
            await writing.TakeBackAsync(id, writeOff, me.User.Id, HttpContext.RequestAborted),
            "The write-off is taken back. The rest is owed again."));

    public async Task<IActionResult> OnPostDuplicateAsync(
        Id<Invoice> id, [FromForm] Id<Invoice> copy, [FromServices] DuplicateInvoice duplicating)
    {
        if (copy.IsNone || !await shown.LoadAsync(id))
            return NotFound();

        var refusal = await duplicating.DuplicateAsync(Invoice, copy);
        Tell(refusal, "This is a new draft with the same content. Check the dates before you issue it.");
        return refusal is null ? RedirectToPage("Edit", new { id = copy }) : RedirectToPage("Show", new { id });
    }

    public async Task<IActionResult> OnPostDeleteAsync(Id<Invoice> id, [FromServices] LateFeeDecisions lateFees)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        var refusal = await db.InTransactionAsync(() => DeleteAsync(id, lateFees));
        Tell(refusal, "The draft is deleted.");
        return refusal is null ? RedirectToPage("Index") : RedirectToPage("Show", new { id });
    }

    /// <summary>The box "Get paid": ticks only, in any state of the document.</summary>
    public async Task<IActionResult> OnPostGatewaysAsync(
        Id<Invoice> id, [FromForm] List<Id<Gateway>> gateway, [FromForm] bool partial,
        [FromServices] GetPaidTicks ticks)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        await ticks.SetAsync(id, gateway, partial, me.User.Id);
        if (!Request.Headers.ContainsKey("HX-Request"))
            return Back(id, "Saved.");

        await shown.LoadAsync(id);
        return Partial("_GetPaid", shown);
    }

    /// <summary>Charges late fees for it, or does not any more.</summary>
    public Task<IActionResult> OnPostLateFeesAsync(
        Id<Invoice> id, [FromForm] bool wanted, [FromServices] LateFeeDecisions lateFees) =>
        DoAsync(id, async () =>
        {
            await lateFees.ChargeAsync(id, wanted, me.User.Id);
            Tell(null, wanted
                ? "Late fees are charged for this invoice again." : "No late fees are charged for this invoice.");
        });

    /// <summary>Charges at the next moment what the bank has refused once.</summary>
    public Task<IActionResult> OnPostChargeNowAsync(Id<Invoice> id, [FromServices] StopAutomatic automatic) =>
        DoAsync(id, async () => Tell(
            await automatic.TryNowAsync(id, HttpContext.RequestAborted),
            "It is charged in a moment, at the hours of the day at which customers hear from you."));

    public Task<IActionResult> OnPostDoNotChargeAsync(Id<Invoice> id, [FromServices] StopAutomatic automatic) =>
        DoAsync(id, async () =>
        {
            await automatic.StopAsync(id, me.User.Id, HttpContext.RequestAborted);
            Tell(null, "It is not charged. The customer is told, and pays it themselves.");
        });

    public async Task<IActionResult> OnPostPrivateNotesAsync(Id<Invoice> id)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();
        if (PrivateNotes?.Length > LongestNotes)
        {
            ModelState.AddModelError(nameof(PrivateNotes), words[Forms.Sentences.TooLong, "", LongestNotes]);
            return Page();
        }

        var notes = PrivateNotes?.Trim() ?? "";
        await db.InTransactionAsync(async () => (await db.LockInvoiceAsync(id))!.PrivateNotes = notes);
        return Back(id, "Saved.");
    }

    async Task<IActionResult> DoAsync(Id<Invoice> id, Func<Task> act)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        await act();
        return RedirectToPage("Show", new { id });
    }

    async Task IssueAsync(Id<Invoice> id, IssueInvoice issue)
    {
        if (!Invoice.IsDraft)
            return; // the button was pressed twice; the first press has done it

        var refusal = await issue.IssueAsync(id, me.User.Id, HttpContext.RequestAborted);
        await shown.LoadAsync(id);
        if (!Invoice.IsDraft)
            TempData["Notice"] = words["Issued as {0}.", Invoice.Number].Value;
        else
            Tell(refusal);
    }

    async Task VoidAsync(Id<Invoice> id, VoidInvoice voiding)
    {
        if (Invoice.IsVoid)
            return;

        var refusal = await voiding.VoidAsync(id, me.User.Id, HttpContext.RequestAborted);
        Tell(refusal, "The invoice is void now. Its number stays used.");
    }

    async Task<Refusal?> DeleteAsync(Id<Invoice> id, LateFeeDecisions lateFees)
    {
        var invoice = await db.LockInvoiceAsync(id);
        if (invoice is not { IsDraft: true })
            return new("Only drafts are deleted. An issued invoice is made void.");
        if (await db.RecurringInvoices.AnyAsync(r => r.PatternId == id))
            return new(
                "A recurring invoice repeats this draft. Change its lines instead, or pause the recurring invoice.");

        await lateFees.DropAsync(invoice, me.User.Id);
        await db.Timeline.Where(t => t.InvoiceId == id).ExecuteDeleteAsync();
        db.Remove(invoice);
        return null;
    }

    RedirectToPageResult Back(Id<Invoice> id, string notice)
    {
        TempData["Notice"] = words[notice].Value;
        return RedirectToPage("Show", new { id });
    }

    void Tell(Refusal? refusal, string notice = "")
    {
        if (refusal is not null)
            TempData["Problem"] = refusal.In(words);
        else if (notice.Length > 0)
            TempData["Notice"] = words[notice].Value;
    }
}

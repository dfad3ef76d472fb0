using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Estimates;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>One estimate with everything that can be done to it and everything that has happened to it.</summary>
public sealed class Show(Db db, Current me, ShownEstimate shown, StartEstimate drafts, IStringLocalizer<Words> words)
    : PageModel
{
    public ShownEstimate Shown => shown;

    public Estimate Estimate => shown.Estimate;

    /// <summary>The key that a duplicate made from this page will have.</summary>
    public Id<Estimate> CopyId { get; } = drafts.NextId();

    /// <summary>What the customer said, entered by the merchant.</summary>
    [BindProperty]
    public string? Comment { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Estimate> id) => await shown.LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostIssueAsync(Id<Estimate> id, [FromServices] IssueEstimate issue)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();
        if (!Estimate.IsDraft)
            return Back(id); // the button was pressed twice; the first press has done it

        var refusal = await issue.IssueAsync(id, me.User.Id, HttpContext.RequestAborted);
        await shown.LoadAsync(id);
        if (Estimate.IsDraft)
            Tell(refusal);
        else
            TempData["Notice"] = words["Issued as {0}.", Estimate.Number].Value;
        return Back(id);
    }

    public Task<IActionResult> OnPostAcceptAsync(Id<Estimate> id, [FromServices] AnswerEstimate answers) =>
        AnswerAsync(id, EstimateAnswer.Accepted, answers);

    public Task<IActionResult> OnPostDeclineAsync(Id<Estimate> id, [FromServices] AnswerEstimate answers) =>
        AnswerAsync(id, EstimateAnswer.Declined, answers);

    public async Task<IActionResult> OnPostReopenAsync(Id<Estimate> id, [FromServices] AnswerEstimate answers)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        Tell(await answers.ReopenAsync(id, me.User.Id, HttpContext.RequestAborted),
            "The answer is taken back. The customer can answer again.");
        return Back(id);
    }

    public async Task<IActionResult> OnPostInvoiceAsync(Id<Estimate> id, [FromServices] InvoiceEstimate making)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        var (invoice, refusal) = await making.MakeAsync(id, me.User.Id, HttpContext.RequestAborted);
        if (invoice is null)
        {
            Tell(refusal);
            return Back(id);
        }

        Tell(null, "This is the invoice of the estimate. Look through it before you issue it.");
        return RedirectToPage("/Sales/Invoices/Show", new { id = invoice });
    }

    public async Task<IActionResult> OnPostDuplicateAsync(Id<Estimate> id, [FromForm] Id<Estimate> copy)
    {
        if (copy.IsNone || !await shown.LoadAsync(id))
            return NotFound();

        var refusal = await drafts.DuplicateAsync(Estimate, copy);
        Tell(refusal, "This is a new draft with the same content. Check the dates before you issue it.");
        return refusal is null ? RedirectToPage("Edit", new { id = copy }) : Back(id);
    }

    public async Task<IActionResult> OnPostDeleteAsync(Id<Estimate> id)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        var refusal = await db.InTransactionAsync(() => DeleteAsync(id));
        Tell(refusal, "The draft is deleted.");
        return refusal is null ? RedirectToPage("Index") : Back(id);
    }

    async Task<IActionResult> AnswerAsync(Id<Estimate> id, EstimateAnswer answer, AnswerEstimate answers)
    {
        if (!await shown.LoadAsync(id))
            return NotFound();

        var comment = new Beside(ModelState, words).Text(nameof(Comment), Comment, Estimate.LongestComment);
        if (!ModelState.IsValid)
            return Page();

        var reply = new EstimateReply(answer, comment) { UserId = me.User.Id };
        Tell(await answers.AnswerAsync(id, reply, HttpContext.RequestAborted), "Saved.");
        return Back(id);
    }

    async Task<Refusal?> DeleteAsync(Id<Estimate> id)
    {
        if (await db.LockEstimateAsync(id) is not { IsDraft: true } estimate)
            return new("Only drafts are deleted. An issued estimate keeps its number; mark it as declined.");

        await db.EstimateEvents.Where(e => e.EstimateId == id).ExecuteDeleteAsync();
        db.Remove(estimate);
        return null;
    }

    RedirectToPageResult Back(Id<Estimate> id) => RedirectToPage("Show", new { id });

    void Tell(Refusal? refusal, string notice = "")
    {
        if (refusal is not null)
            TempData["Problem"] = refusal.In(words);
        else if (notice.Length > 0)
            TempData["Notice"] = words[notice].Value;
    }
}

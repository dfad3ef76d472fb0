using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Attachments;
using Tamias.Web.Display;
using Tamias.Web.Documents;
using Tamias.Web.Estimates;
using Tamias.Web.Forms;
using Tamias.Web.Messages;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Answer;

/// <summary>The page on which a customer reads an estimate, and accepts or declines it. Looking changes
/// nothing.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Index(Db db, OpenedEstimate opened, DocumentTexts texts, IStringLocalizer<Words> words) : PageModel
{
    public Estimate Estimate { get; private set; } = null!;

    public DocumentText Document { get; private set; } = null!;

    public EstimateStatus Status { get; private set; }

    public CustomerState State => EstimateWords.ForCustomer(Status);

    /// <summary>The invoice that was made of it, as soon as it is issued.</summary>
    public Invoice? Invoice { get; private set; }

    /// <summary>Whose time the answer's is written in.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The customer has been invited to the portal.</summary>
    public bool HasPortal { get; private set; }

    /// <summary>What the customer may have of the files beside it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];

    /// <summary>How many were written about it.</summary>
    public int Messages { get; private set; }

    /// <summary>Of who answers, as typed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, [FromServices] TimeProvider clock) =>
        await LoadAsync(token, clock) ? Page() : NotFound();

    /// <summary>The state alone, for the script that waits for a change.</summary>
    public async Task<IActionResult> OnGetStateAsync(string token, [FromServices] TimeProvider clock) =>
        await LoadAsync(token, clock) ? Content(State.Name) : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(
        string token, [FromServices] AnswerEstimate answers, [FromServices] TimeProvider clock) =>
        AnswerAsync(token, EstimateAnswer.Accepted, answers, clock);

    public Task<IActionResult> OnPostDeclineAsync(
        string token, [FromServices] AnswerEstimate answers, [FromServices] TimeProvider clock) =>
        AnswerAsync(token, EstimateAnswer.Declined, answers, clock);

    async Task<IActionResult> AnswerAsync(
        string token, EstimateAnswer answer, AnswerEstimate answers, TimeProvider clock)
    {
        if (!await LoadAsync(token, clock))
            return NotFound();
        if (Read(answer) is not { } reply)
            return Page();
        if (await answers.AnswerAsync(Estimate.Id, reply, HttpContext.RequestAborted) is not { } refusal)
            return LocalRedirect(Request.Path);

        await LoadAsync(token, clock);
        ModelState.Refuse("", refusal, words);
        return Page();
    }

    /// <summary>Null when something is wrong and is said beside its field.</summary>
    EstimateReply? Read(EstimateAnswer answer)
    {
        var beside = new Beside(ModelState, words);
        var name = beside.Text(nameof(Name), Name, Estimate.LongestName);
        if (answer == EstimateAnswer.Accepted && name.Length == 0)
            beside.Say(nameof(Name), "Write your name, so that it is clear who accepts.");
        var comment = beside.Text(nameof(Comment), Comment, Estimate.LongestComment);
        return ModelState.IsValid ? new(answer, comment) { Name = name } : null;
    }

    async Task<bool> LoadAsync(string token, TimeProvider clock)
    {
        if (await opened.FindAsync(token, HttpContext.RequestAborted) is not { } found)
            return false;

        Estimate = found;
        Organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == found.OrganizationId);
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.EstimateId == found.Id);
        Invoice = invoice is { IsDraft: false } ? invoice : null;
        Status = found.StatusOn(Organization.Today(clock.GetUtcNow()), invoice is not null);
        HasPortal = await db.PortalAccesses.AnyAsync(a => a.CustomerId == found.CustomerId && a.RevokedAt == null);
        var about = new SalesDocument(found);
        Messages = await db.MessagesAbout(about).CountAsync();
        Attachments = await db.ShownAttachmentsOfAsync(about, HttpContext.RequestAborted);
        Document = await texts.OfAsync(found, ReaderCulture.Language, HttpContext.RequestAborted);
        return true;
    }
}

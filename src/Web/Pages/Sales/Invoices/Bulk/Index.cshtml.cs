using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Bulk;
using Tamias.Web.Exports;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Invoices.Bulk;

/// <summary>What sending would do with each ticked invoice, before it is done. The list's other buttons are answered
/// here too.</summary>
public sealed class Index(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : TickedPage
{
    /// <summary>All that stand on the page of the list, ticked or not.</summary>
    [BindProperty(Name = "shown")]
    public List<string?> Shown { get; set; } = [];

    /// <summary>Anything: all on the page are meant.</summary>
    [BindProperty(Name = "all")]
    public string? All { get; set; }

    /// <summary>The query of the list from which it was ticked.</summary>
    [BindProperty(Name = "back")]
    public string? WayBackTo { get; set; }

    /// <summary>Of the form that sends.</summary>
    [BindProperty(Name = "token")]
    public string Token { get; set; } = "";

    /// <summary>Whether each mail brings the PDF.</summary>
    [BindProperty(Name = "pdf")]
    public bool AttachesPdf { get; set; }

    /// <summary>Whether it brings the files that the customer may have.</summary>
    [BindProperty(Name = "files")]
    public bool AttachesFiles { get; set; }

    /// <summary>Some have such files.</summary>
    public bool HasFiles { get; private set; }

    public override IReadOnlyList<Id<Invoice>> Ticked => All is null ? Read(Keys) : Read(Keys.Concat(Shown));

    public IReadOnlyList<PlannedMail> Plan { get; private set; } = [];

    public int Ready => Plan.Count(p => p.Refusal is null);

    public async Task<IActionResult> OnGetAsync(
        [FromServices] PlanMails plan, [FromServices] Ids ids, CancellationToken cancellation)
    {
        if (Ticked.Count is 0 or > Most)
            return LocalRedirect(WayBack.To(null));

        Plan = await plan.PlanAsync(Ticked, cancellation);
        if (Plan.Count == 0)
            return NotFound();

        var ready = Plan.Where(p => p.Refusal is null).Select(p => p.Invoice.Id).ToList();
        HasFiles = await db.Attachments.AnyAsync(
            a => a.InvoiceId != null && ready.Contains(a.InvoiceId.Value) && a.IsShown, cancellation);
        (Token, AttachesPdf, AttachesFiles) = (ids.NextToken(), true, true);
        return Page();
    }

    /// <summary>From the list's button: first it is shown what would happen.</summary>
    public IActionResult OnPostLook() => Problem() is { } problem ? Back(problem) : On("Index");

    public async Task<IActionResult> OnPostAsync([FromServices] SendInvoices sending, CancellationToken cancellation)
    {
        if (!Ids.IsToken(Token))
            return BadRequest();
        if (Problem() is { } problem)
            return Back(problem);

        var wish = new BulkWish(Token, me.User.Id, Ticked)
        {
            AttachesPdf = AttachesPdf, AttachesFiles = AttachesFiles,
        };
        await sending.SendAsync(wish, cancellation);
        return On("Sent", Token);
    }

    public async Task<IActionResult> OnPostMarkAsync([FromServices] MarkSent marking, CancellationToken cancellation)
    {
        if (Problem() is { } problem)
            return Back(problem);

        await marking.MarkAsync(Ticked, me.User.Id, cancellation);
        return On("Marked");
    }

    public Task<IActionResult> OnPostZipAsync([FromServices] BulkFiles files) =>
        FileAsync("application/zip", "zip", files.WriteZipAsync);

    public Task<IActionResult> OnPostCsvAsync([FromServices] BulkFiles files) =>
        FileAsync("text/csv", "csv", files.WriteCsvAsync);

    async Task<IActionResult> FileAsync(
        string type, string ending, Func<IReadOnlyList<Id<Invoice>>, Stream, CancellationToken, Task> write)
    {
        if (Problem() is { } problem)
            return Back(problem);

        var ids = Ticked;
        if (!await db.Invoices.AnyAsync(i => ids.Contains(i.Id)))
            return Back(words["These invoices are not there any more."]);

        var day = me.Organization.Today(clock.GetUtcNow());
        var name = FileNames.Safe(FormattableString.Invariant($"{words["Invoices"]}-{day:yyyy-MM-dd}"));
        return new SentFile(type, $"{name}.{ending}", (stream, cancellation) => write(ids, stream, cancellation));
    }

    string? Problem() => Ticked.Count switch
    {
        0 => words["Nothing is ticked. Tick the invoices that are meant, then press the button again."].Value,
        > Most => words["At most {0} invoices at once. Tick fewer; nothing has been done.", Most].Value,
        _ => null,
    };

    /// <summary>To the list, where the sentence stands beside the buttons.</summary>
    LocalRedirectResult Back(string problem)
    {
        TempData["Ticks"] = problem;
        return LocalRedirect(WayBack.To(WayBackTo));
    }
}

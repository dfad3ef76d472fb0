using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Banking;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments.Bank;

/// <summary>What the bank says came in: files are imported here, and each line is said to be something.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[RequestSizeLimit(LargestRequest)]
public sealed class Index(
    Db db, Current me, ImportStatement importing, RecordLine recording, IStringLocalizer<Words> words) : PageModel
{
    // More than a statement may have, so that a large one is refused with a sentence.
    const int LargestRequest = 2 * ImportStatement.Largest;

    const int LatestImports = 5;

    /// <summary>"all"; anything else is what waits for a decision.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>To customers whose payments are recorded by their references.</summary>
    [BindProperty]
    public bool SendsReceipt { get; set; }

    public IReadOnlyList<LineRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<BankStatement> Statements { get; private set; } = [];

    /// <summary>A file can only be of an account that is known.</summary>
    public bool HasAccount { get; private set; }

    public bool ShowsAll => Show == "all";

    public async Task OnGetAsync(CancellationToken cancellation, [FromQuery(Name = "p")] int number = 1) =>
        await LoadAsync(number, cancellation);

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellation)
    {
        var (statement, refusal) = await importing.GoAsync(file, me.User.Id, cancellation);
        if (statement is null)
        {
            ModelState.AddModelError("file", refusal!.In(words));
            await LoadAsync(1, cancellation);
            return Page();
        }

        var recorded = await recording.RecordCertainAsync(me.User.Id, SendsReceipt, cancellation);
        TempData["Notice"] = words[
            "Imported: {0} new lines, {1} known already. Recorded by their reference: {2}.",
            statement.Lines - statement.Known, statement.Known, recorded].Value;
        return RedirectToPage();
    }

    /// <summary>Invoices may have been issued since the import.</summary>
    public async Task<IActionResult> OnPostMatchAsync(CancellationToken cancellation)
    {
        var recorded = await recording.RecordCertainAsync(me.User.Id, SendsReceipt, cancellation);
        TempData["Notice"] = words["Recorded by their reference: {0}.", recorded].Value;
        return RedirectToPage();
    }

    async Task LoadAsync(int number, CancellationToken cancellation)
    {
        HasAccount = await db.Gateways.AnyAsync(
            g => g.Kind == GatewayKind.BankTransfer && g.Bank.Iban != "", cancellation);
        Statements = await db.BankStatements.AsNoTracking().OrderByDescending(s => s.Id)
            .Take(LatestImports).ToListAsync(cancellation);
        var lines = db.BankLines.AsNoTracking();
        (var shown, Pager) = await Pager.ReadAsync((ShowsAll ? lines : lines.Undecided())
            .OrderByDescending(l => l.Facts.BookedOn).ThenByDescending(l => l.Id), number);
        Rows = await LineRow.OfAsync(db, shown, cancellation);
    }
}

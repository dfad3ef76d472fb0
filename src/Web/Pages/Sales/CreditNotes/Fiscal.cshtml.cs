using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.CreditNotes;

/// <summary>The MARK that a credit note got where it was issued for the tax authority.</summary>
public sealed class Fiscal(Db db, Current me, RecordMark recording, IStringLocalizer<Words> words) : PageModel
{
    public CreditNote Note { get; private set; } = null!;

    [BindProperty]
    public FiscalForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<CreditNote> id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
            return NotFound();

        Input = FiscalForm.Of(Note.Fiscal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<CreditNote> id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
            return NotFound();
        var needsMark = me.Organization.Party.Country == "GR" && Note.FiscalNumber.Length > 0;
        if (Input.Read(new(ModelState, words), "Input.", isNumbered: false, needsMark) is not { } record)
            return Page();

        if (await recording.OnCreditNoteAsync(id, record, me.User.Id, cancellation) is { } refusal)
        {
            ModelState.Refuse("Input.Mark", refusal, words);
            return Page();
        }

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Show", new { id });
    }

    async Task<bool> FindAsync(Id<CreditNote> id, CancellationToken cancellation) =>
        (Note = (await db.CreditNotes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellation))!) is not null;
}

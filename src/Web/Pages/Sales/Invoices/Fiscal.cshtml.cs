using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>What an invoice got where it was issued for the tax authority; a draft of a series that is issued there
/// gets its number so.</summary>
public sealed class Fiscal(Db db, Current me, RecordMark recording, IStringLocalizer<Words> words) : PageModel
{
    public Invoice Invoice { get; private set; } = null!;

    /// <summary>The number is asked for too.</summary>
    public bool IsNumbered { get; private set; }

    /// <summary>What is issued elsewhere in Greece has one; on others it can be taken away again.</summary>
    bool NeedsMark => me.Organization.Party.Country == "GR" && (IsNumbered || Invoice.FiscalNumber.Length > 0);

    [BindProperty]
    public FiscalForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
            return NotFound();

        Input = FiscalForm.Of(Invoice.Fiscal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
            return NotFound();
        if (Input.Read(new(ModelState, words), "Input.", IsNumbered, NeedsMark) is not { } record)
            return Page();

        if (await recording.OnInvoiceAsync(id, record, me.User.Id, cancellation) is { } refusal)
        {
            ModelState.Refuse("Input.Mark", refusal, words);
            return Page();
        }

        TempData["Notice"] = words[Invoice.IsDraft ? "Saved. The invoice can be issued now." : "Saved."].Value;
        return RedirectToPage("Show", new { id });
    }

    async Task<bool> FindAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellation) is not { } invoice)
            return false;

        Invoice = invoice;
        IsNumbered = invoice.IsDraft
            && await db.IsElsewhereAsync(DocumentKind.Invoice, invoice.SeriesId, cancellation);
        return true;
    }
}

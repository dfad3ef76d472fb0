using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;

namespace Tamias.Web.Pages.Sales.CreditNotes;

/// <summary>The credit note as a file, in its own language.</summary>
public sealed class Pdf(Db db, DocumentPdf pdf) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<CreditNote> id)
    {
        if (await db.CreditNotes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id) is not { } note)
            return NotFound();

        var file = await pdf.WriteAsync(note, HttpContext.RequestAborted);
        return File(file.Content, "application/pdf", file.Name);
    }
}

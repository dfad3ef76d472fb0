using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>The document as a file, in its own language.</summary>
public sealed class Pdf(Db db, DocumentPdf pdf) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<Invoice> id)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id) is not { } invoice)
            return NotFound();

        var file = await pdf.WriteAsync(invoice, HttpContext.RequestAborted);
        return File(file.Content, "application/pdf", file.Name);
    }
}

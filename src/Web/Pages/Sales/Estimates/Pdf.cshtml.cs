using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>The estimate as a file, in its own language.</summary>
public sealed class Pdf(Db db, DocumentPdf pdf) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<Estimate> id)
    {
        if (await db.Estimates.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id) is not { } estimate)
            return NotFound();

        var file = await pdf.WriteAsync(estimate, HttpContext.RequestAborted);
        return File(file.Content, "application/pdf", file.Name);
    }
}

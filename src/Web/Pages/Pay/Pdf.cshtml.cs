using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>The customer's document as a file.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Pdf(PaidInvoice paid, DocumentPdf pdf) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string permalink)
    {
        if (await paid.FindAsync(permalink, HttpContext.RequestAborted) is not { } invoice)
            return NotFound();

        var file = await pdf.WriteAsync(invoice, HttpContext.RequestAborted, ReaderCulture.Language);
        return File(file.Content, "application/pdf", file.Name);
    }
}

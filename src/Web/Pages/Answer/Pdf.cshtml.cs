using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Answer;

/// <summary>The customer's estimate as a file.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Pdf(OpenedEstimate opened, DocumentPdf pdf) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await opened.FindAsync(token, HttpContext.RequestAborted) is not { } estimate)
            return NotFound();

        var file = await pdf.WriteAsync(estimate, HttpContext.RequestAborted, ReaderCulture.Language);
        return File(file.Content, "application/pdf", file.Name);
    }
}

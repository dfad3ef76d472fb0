using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>A credit note of the customer's invoice as a file. Another invoice's note is not there.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class CreditNoteFile(Db db, PaidInvoice paid, DocumentPdf pdf) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string permalink, Id<CreditNote> note, CancellationToken cancellation)
    {
        if (await paid.FindAsync(permalink, cancellation) is not { } invoice)
            return NotFound();

        var found = await db.CreditNotes.AsNoTracking()
            .FirstOrDefaultAsync(n => n.Id == note && n.InvoiceId == invoice.Id, cancellation);
        if (found is null)
            return NotFound();

        var file = await pdf.WriteAsync(found, cancellation, ReaderCulture.Language);
        return File(file.Content, "application/pdf", file.Name);
    }
}

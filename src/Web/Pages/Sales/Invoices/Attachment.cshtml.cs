using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Attachments;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>A file beside an invoice, for the merchant to keep: never opened within the page.</summary>
public sealed class AttachmentFile(Db db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<Attachment> id, CancellationToken cancellation) =>
        await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellation) is { } found
            ? File(await db.ContentOfAsync(id, cancellation), found.MediaType(), found.Name)
            : NotFound();
}

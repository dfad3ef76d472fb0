using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Attachments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>A file beside the customer's invoice. One of another invoice, or that the merchant keeps for themselves,
/// is not there.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class AttachmentFile(Db db, PaidInvoice paid) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        string permalink, Id<Attachment> attachment, CancellationToken cancellation)
    {
        if (await paid.FindAsync(permalink, cancellation) is not { } invoice
            || await db.ShownAttachmentAsync(new(invoice), attachment, cancellation) is not { } found)
            return NotFound();

        return File(await db.ContentOfAsync(attachment, cancellation), found.MediaType(), found.Name);
    }
}

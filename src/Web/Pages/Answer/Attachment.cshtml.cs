using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Attachments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Answer;

/// <summary>A file beside the customer's estimate. One of another estimate, or that the merchant keeps for themselves,
/// is not there.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class AttachmentFile(Db db, OpenedEstimate opened) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        string token, Id<Attachment> attachment, CancellationToken cancellation)
    {
        if (await opened.FindAsync(token, cancellation) is not { } estimate
            || await db.ShownAttachmentAsync(new(estimate), attachment, cancellation) is not { } found)
            return NotFound();

        return File(await db.ContentOfAsync(attachment, cancellation), found.MediaType(), found.Name);
    }
}

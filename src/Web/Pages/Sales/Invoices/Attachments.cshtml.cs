using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Attachments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>The files beside an invoice, in any of its states: adding, hiding and taking away.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[RequestSizeLimit(LargestRequest)]
public sealed class Attachments(Db db, Current me, AttachFile attaching, IStringLocalizer<Words> words) : PageModel
{
    // More than a file may have, so that a large one is refused with a sentence.
    const int LargestRequest = 4 * Attachment.Largest;

    public Invoice Invoice { get; private set; } = null!;

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    /// <summary>Of the file that is added.</summary>
    [BindProperty]
    public bool IsShown { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        IsShown = true;
        return await LoadAsync(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id, IFormFile? file, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        var (uploaded, refusal) = await UploadedFile.ReadAsync(file, cancellation);
        if (uploaded is not null)
            refusal = await attaching.AddAsync(id, uploaded, IsShown, me.User.Id, cancellation);
        if (refusal is not null)
        {
            ModelState.AddModelError("file", refusal.In(words));
            return Page();
        }

        TempData["Notice"] = words["“{0}” is attached.", uploaded!.Name].Value;
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostShowAsync(
        Id<Invoice> id, [FromForm] Id<Attachment> attachment, [FromForm] bool shown, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        await attaching.ShowAsync(id, attachment, shown, cancellation);
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(
        Id<Invoice> id, [FromForm] Id<Attachment> attachment, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        await attaching.RemoveAsync(id, attachment, me.User.Id, cancellation);
        TempData["Notice"] = words["The file is removed."].Value;
        return RedirectToPage(new { id });
    }

    async Task<bool> LoadAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellation) is not { } invoice)
            return false;

        (Invoice, Files) = (invoice, await db.AttachmentsOfAsync(id, cancellation));
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Attachments;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales;

/// <summary>The files beside a document, in any of its states: adding, hiding and taking away.</summary>
public abstract class Files(Db db, Current me, AttachFile attaching, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>Bytes of a request: more than a file may have, so that a large one is refused with a
    /// sentence.</summary>
    protected const int LargestRequest = 4 * Attachment.Largest;

    public SalesDocument Document { get; private set; } = null!;

    public IReadOnlyList<Attachment> All { get; private set; } = [];

    /// <summary>Of the file that is added.</summary>
    [BindProperty]
    public bool IsShown { get; set; }

    protected Db Db => db;

    /// <param name="document">Null when it is not there.</param>
    protected async Task<IActionResult> ListAsync(IWritten? document)
    {
        IsShown = true;
        return await LoadAsync(document) ? Page() : NotFound();
    }

    protected async Task<IActionResult> AddAsync(IWritten? document, IFormFile? file)
    {
        if (!await LoadAsync(document))
            return NotFound();

        var (uploaded, refusal) = await UploadedFile.ReadAsync(file, HttpContext.RequestAborted);
        if (uploaded is not null)
            refusal = await attaching.AddAsync(Document, uploaded, IsShown, me.User.Id, HttpContext.RequestAborted);
        if (refusal is not null)
        {
            ModelState.AddModelError("file", refusal.In(words));
            return Page();
        }

        return Back(words["“{0}” is attached.", uploaded!.Name]);
    }

    protected async Task<IActionResult> ShowAsync(IWritten? document, Id<Attachment> attachment, bool shown)
    {
        if (!await LoadAsync(document))
            return NotFound();

        await attaching.ShowAsync(Document, attachment, shown, HttpContext.RequestAborted);
        return Back(words["Saved."]);
    }

    protected async Task<IActionResult> RemoveAsync(IWritten? document, Id<Attachment> attachment)
    {
        if (!await LoadAsync(document))
            return NotFound();

        await attaching.RemoveAsync(Document, attachment, me.User.Id, HttpContext.RequestAborted);
        return Back(words["The file is removed."]);
    }

    async Task<bool> LoadAsync(IWritten? document)
    {
        if (document is null)
            return false;

        Document = new(document);
        All = await db.AttachmentsOfAsync(Document, HttpContext.RequestAborted);
        return true;
    }

    LocalRedirectResult Back(string notice)
    {
        TempData["Notice"] = notice;
        return LocalRedirect(Document.AttachmentsPage);
    }
}

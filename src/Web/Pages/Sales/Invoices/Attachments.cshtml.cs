using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Attachments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>The files beside one invoice.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[RequestSizeLimit(LargestRequest)]
public sealed class Attachments(Db db, Current me, AttachFile attaching, IStringLocalizer<Words> words)
    : Files(db, me, attaching, words)
{
    public async Task<IActionResult> OnGetAsync(Id<Invoice> id) => await ListAsync(await FindAsync(id));

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id, IFormFile? file) =>
        await AddAsync(await FindAsync(id), file);

    public async Task<IActionResult> OnPostShowAsync(
        Id<Invoice> id, [FromForm] Id<Attachment> attachment, [FromForm] bool shown) =>
        await ShowAsync(await FindAsync(id), attachment, shown);

    public async Task<IActionResult> OnPostRemoveAsync(Id<Invoice> id, [FromForm] Id<Attachment> attachment) =>
        await RemoveAsync(await FindAsync(id), attachment);

    Task<Invoice?> FindAsync(Id<Invoice> id) => Db.Invoices.AsNoTracking()
        .FirstOrDefaultAsync(i => i.Id == id, HttpContext.RequestAborted);
}

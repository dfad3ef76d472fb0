using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Attachments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>The files beside one estimate.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[RequestSizeLimit(LargestRequest)]
public sealed class Attachments(Db db, Current me, AttachFile attaching, IStringLocalizer<Words> words)
    : Files(db, me, attaching, words)
{
    public async Task<IActionResult> OnGetAsync(Id<Estimate> id) => await ListAsync(await FindAsync(id));

    public async Task<IActionResult> OnPostAsync(Id<Estimate> id, IFormFile? file) =>
        await AddAsync(await FindAsync(id), file);

    public async Task<IActionResult> OnPostShowAsync(
        Id<Estimate> id, [FromForm] Id<Attachment> attachment, [FromForm] bool shown) =>
        await ShowAsync(await FindAsync(id), attachment, shown);

    public async Task<IActionResult> OnPostRemoveAsync(Id<Estimate> id, [FromForm] Id<Attachment> attachment) =>
        await RemoveAsync(await FindAsync(id), attachment);

    Task<Estimate?> FindAsync(Id<Estimate> id) => Db.Estimates.AsNoTracking()
        .FirstOrDefaultAsync(e => e.Id == id, HttpContext.RequestAborted);
}

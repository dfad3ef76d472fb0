using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Messages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>What was written about one estimate.</summary>
public sealed class Messages(Db db, Current me, Ids ids, WriteMessage writing, IStringLocalizer<Words> words)
    : Talk(db, me, ids, writing, words)
{
    public async Task<IActionResult> OnGetAsync(Id<Estimate> id) => await ShowAsync(await FindAsync(id));

    public async Task<IActionResult> OnPostAsync(Id<Estimate> id) => await SendAsync(await FindAsync(id));

    Task<Estimate?> FindAsync(Id<Estimate> id) => Db.Estimates.AsNoTracking()
        .FirstOrDefaultAsync(e => e.Id == id && e.IssuedAt != null, HttpContext.RequestAborted);
}

using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Messages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>What was written about one invoice.</summary>
public sealed class Messages(Db db, Current me, Ids ids, WriteMessage writing, IStringLocalizer<Words> words)
    : Talk(db, me, ids, writing, words)
{
    public async Task<IActionResult> OnGetAsync(Id<Invoice> id) => await ShowAsync(await FindAsync(id));

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id) => await SendAsync(await FindAsync(id));

    Task<Invoice?> FindAsync(Id<Invoice> id) => Db.Invoices.AsNoTracking()
        .FirstOrDefaultAsync(i => i.Id == id && i.IssuedAt != null, HttpContext.RequestAborted);
}

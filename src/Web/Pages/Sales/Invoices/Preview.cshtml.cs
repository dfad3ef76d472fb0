using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>The document alone, as its reader sees it and as it is printed.</summary>
public sealed class Preview(Db db, DocumentTexts texts) : PageModel
{
    public Id<Invoice> InvoiceId { get; private set; }

    public DocumentText Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id) is not { } invoice)
            return NotFound();

        InvoiceId = id;
        Document = await texts.OfAsync(invoice, invoice.Language, HttpContext.RequestAborted);
        return Page();
    }
}

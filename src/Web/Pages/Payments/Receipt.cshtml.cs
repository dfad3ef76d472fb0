using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Receipts;

namespace Tamias.Web.Pages.Payments;

/// <summary>A payment's receipt as a file, in the customer's language.</summary>
public sealed class ReceiptFile(Db db, ReceiptFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<Payment> id, CancellationToken cancellation)
    {
        if (await Receipt.ReadAsync(db, id, cancellation) is not { } receipt)
            return NotFound();

        var file = await files.WriteAsync(receipt, receipt.Customer.Language, cancellation);
        return File(file.Content, "application/pdf", file.Name);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;
using Tamias.Web.Portal;
using Tamias.Web.Receipts;

namespace Tamias.Web.Pages.Portal;

/// <summary>The receipt of a payment of the customer who is signed in. Another's payment is not there.</summary>
public sealed class ReceiptFile(Db db, PortalVisit visit, ReceiptFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<Payment> payment, CancellationToken cancellation)
    {
        if (await Receipt.ReadAsync(db, payment, cancellation) is not { } receipt
            || receipt.Customer.Id != visit.Customer.Id)
            return NotFound();

        var file = await files.WriteAsync(receipt, ReaderCulture.Language, cancellation);
        return File(file.Content, "application/pdf", file.Name);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.People;
using Tamias.Web.Receipts;

namespace Tamias.Web.Pages.Pay;

/// <summary>The receipt of a payment that the customer's invoice was paid with. A payment of other invoices alone is
/// not there.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class ReceiptFile(Db db, PaidInvoice paid, ReceiptFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string permalink, Id<Payment> payment, CancellationToken cancellation)
    {
        if (await paid.FindAsync(permalink, cancellation) is not { } invoice
            || !await db.Allocations.AnyAsync(a => a.PaymentId == payment && a.InvoiceId == invoice.Id, cancellation)
            || await Receipt.ReadAsync(db, payment, cancellation) is not { } receipt)
            return NotFound();

        var file = await files.WriteAsync(receipt.About(invoice.Id), ReaderCulture.Language, cancellation);
        return File(file.Content, "application/pdf", file.Name);
    }
}

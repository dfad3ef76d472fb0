using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Payments;
using Tamias.Web.Portal;

namespace Tamias.Web.Pages.Portal;

/// <summary>Where Stripe leads the customer back to who paid several invoices.</summary>
public sealed class Paid(Db db, PortalVisit visit, PayerReturn back) : PageModel
{
    public Money Amount { get; private set; }

    /// <summary>As they stand now.</summary>
    public IReadOnlyList<Invoice> Invoices { get; private set; } = [];

    public PayerState State { get; private set; } = PayerState.Of(default);

    public async Task<IActionResult> OnGetAsync(string? session, CancellationToken cancellation)
    {
        var mine = db.Invoices.Where(i => i.CustomerId == visit.Customer.Id).Select(i => i.Id);
        var attempts = db.Attempts.Where(a => a.Parts.All(p => mine.Contains(p.InvoiceId)));
        if (session is null || await back.AskAsync(attempts, session, cancellation) is not { } attempt)
            return NotFound();

        (Amount, State) = (attempt.Amount, PayerState.Of(attempt.State));
        var ids = attempt.InvoiceIds;
        var invoices = await db.Invoices.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(cancellation);
        Invoices = [.. attempt.Parts.OrderBy(p => p.Position).Select(p => invoices.Find(i => i.Id == p.InvoiceId)!)];
        return Page();
    }
}

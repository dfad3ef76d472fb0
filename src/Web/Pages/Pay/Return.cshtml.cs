using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>Where Stripe leads the payer back to.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Return(Db db, PaidInvoice paid, PayerReturn back) : PageModel
{
    public Invoice Invoice { get; private set; } = null!;

    public string Permalink { get; private set; } = "";

    /// <summary>What of this invoice was to be paid.</summary>
    public Money Amount { get; private set; }

    public PayerState State { get; private set; } = PayerState.Of(default);

    public async Task<IActionResult> OnGetAsync(string permalink, string? session)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await paid.FindAsync(permalink, cancellation) is not { } invoice || session is null)
            return NotFound();
        // Another invoice's session in this address is nobody's here.
        if (await back.AskAsync(db.Attempts.Paying(invoice.Id), session, cancellation) is not { } attempt)
            return NotFound();

        (Permalink, Amount, State) = (permalink, attempt.PartOf(invoice.Id), PayerState.Of(attempt.State));
        Invoice = (await paid.FindAsync(permalink, cancellation))!;
        return Page();
    }
}

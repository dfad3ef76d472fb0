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

    public string Explanation => State.Name switch
    {
        "paid" => "We have received {0} for invoice {1}.",
        "in-progress" =>
            "Your bank has still to confirm {0} for invoice {1}. This can take some days; you need do nothing.",
        "failed" => "Nothing has been charged: {0} for invoice {1} was not paid. You can try again.",
        _ => "We are asking Stripe about your payment of {0} for invoice {1}. This page follows by itself.",
    };

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

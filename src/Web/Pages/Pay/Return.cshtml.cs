using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>Where Stripe leads the payer back to. It asks Stripe what became of the form; the visit itself proves
/// nothing.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Return(Db db, PaidInvoice paid, StripeForms forms, Settle settle) : PageModel
{
    public Invoice Invoice { get; private set; } = null!;

    public string Permalink { get; private set; } = "";

    public Money Amount { get; private set; }

    public string State { get; private set; } = "";

    /// <summary>The page looks again by itself.</summary>
    public bool Waits => State == "waiting";

    public string Icon => State switch { "paid" => "circle-check", "failed" => "circle-x", _ => "hourglass" };

    public string Headline => State switch
    {
        "paid" => "Thank you, paid",
        "in-progress" => "Payment in progress",
        "failed" => "Not paid",
        _ => "One moment",
    };

    public string Explanation => State switch
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
        var attempt = await db.Attempts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.InvoiceId == invoice.Id
                && (a.SessionId == session || (a.SessionId == "" && a.IsLive)), cancellation);
        if (attempt is null)
            return NotFound();

        await SettleAsync(attempt, cancellation);
        var now = await db.Attempts.AsNoTracking().FirstAsync(a => a.Id == attempt.Id, cancellation);
        if (now.SessionId != session && now.SessionId.Length > 0)
            return NotFound();

        (Permalink, Amount, State) = (permalink, now.Amount, Word(now.State));
        Invoice = (await paid.FindAsync(permalink, cancellation))!;
        return Page();
    }

    async Task SettleAsync(Attempt attempt, CancellationToken cancellation)
    {
        if (attempt.IsEnded)
            return;

        try
        {
            var checkout = await forms.OpenAsync(attempt, cancellation);
            await settle.ApplyAsync(await forms.ConnectionAsync(attempt, cancellation), checkout, cancellation);
        }
        catch (Exception trouble) when (trouble is StripeTrouble or DiskTrouble)
        {
            // Doubt shows as "one moment"; the webhook or the reconciler will know.
        }
    }

    static string Word(AttemptState state) => state switch
    {
        AttemptState.Succeeded => "paid",
        AttemptState.InProgress => "in-progress",
        AttemptState.Failed or AttemptState.Expired => "failed",
        _ => "waiting",
    };
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Messages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>What the customer asks about their invoice, and what the merchant answers.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Messages(
    Db db, PaidInvoice paid, Ids ids, WriteMessage writing, IStringLocalizer<Words> words)
    : Talk(db, ids, writing, words)
{
    public override string DocumentPath => $"/pay/{RouteData.Values["permalink"]}";

    public async Task<IActionResult> OnGetAsync(string permalink) =>
        await ShowAsync(await paid.FindAsync(permalink, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostAsync(string permalink) =>
        await SendAsync(await paid.FindAsync(permalink, HttpContext.RequestAborted));
}

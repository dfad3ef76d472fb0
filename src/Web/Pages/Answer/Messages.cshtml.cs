using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Messages;
using Tamias.Web.Pages.Pay;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Answer;

/// <summary>What the customer asks about an estimate, and what the merchant answers.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Messages(
    Db db, OpenedEstimate opened, Ids ids, WriteMessage writing, IStringLocalizer<Words> words)
    : Talk(db, ids, writing, words)
{
    public override string DocumentPath => $"/estimate/{RouteData.Values["token"]}";

    public async Task<IActionResult> OnGetAsync(string token) =>
        await ShowAsync(await opened.FindAsync(token, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostAsync(string token) =>
        await SendAsync(await opened.FindAsync(token, HttpContext.RequestAborted));
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.People;
using Tamias.Web.Portal;

namespace Tamias.Web.Pages.Portal;

/// <summary>Where a link leads. Looking changes nothing, as scanners of mail look too; the button signs in.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Enter(PortalEntry door) : PageModel
{
    /// <summary>Null when the link opens nothing any more.</summary>
    public Entrant? Entrant { get; private set; }

    public async Task<IActionResult> OnGetAsync(string entry, CancellationToken cancellation)
    {
        Entrant = await door.FindAsync(entry, cancellation);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string entry, CancellationToken cancellation)
    {
        if (await door.UseAsync(entry, cancellation) is not { } access)
            return Shown();

        await HttpContext.SignInAsync(PortalVisit.Scheme, PortalVisit.PrincipalOf(access), new()
        {
            IsPersistent = true, AllowRefresh = true,
        });
        return RedirectToPage("Index");
    }

    PageResult Shown()
    {
        var page = Page();
        if (Entrant is null)
            page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Portal;

/// <summary>Asks for a link by mail. The answer is the same for every address, and so is the work: a row that is looked
/// at later.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.SignIn)]
public sealed class SignIn(Db db, Ids ids, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent => Request.Query["sent"] == "1";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Email = Email?.Trim();
        if (string.IsNullOrEmpty(Email))
            ModelState.AddModelError(nameof(Email), words[Sentences.Missing]);
        else if (!EmailText.IsValid(Email))
            ModelState.AddModelError(nameof(Email), words[Sentences.NotEmail]);
        if (!ModelState.IsValid)
            return Page();

        db.Add(new PortalRequest(ids.Next<PortalRequest>(), Email!, clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return RedirectToPage(new { sent = 1 });
    }
}

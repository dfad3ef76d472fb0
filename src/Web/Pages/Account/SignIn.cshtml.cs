using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Account;

/// <summary>The same answer, in about the same time, for known and unknown addresses.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.SignIn)]
public sealed class SignIn(Db db, PasswordCheck check, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await db.Users.AnyAsync() ? Page() : RedirectToPage("/Setup");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        if (await check.SignInAsync(Input.Email, Input.Password, Input.Remember))
            return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");

        ModelState.AddModelError("",
            words["E-mail and password do not fit, or there were too many tries. Wait a minute and try again."]);
        return Page();
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Fill this in."), StringLength(200, ErrorMessage = "At most {1} characters.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Fill this in."), StringLength(200, ErrorMessage = "At most {1} characters.")]
        public string Password { get; set; } = "";

        public bool Remember { get; set; }
    }
}

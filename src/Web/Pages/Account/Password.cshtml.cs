using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Account;

/// <summary>Changes the password; whoever else is signed in as this person is out.</summary>
[EnableRateLimiting(Throttle.SignIn)]
public sealed class Password(Current me, PasswordCheck check, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();

        var result = await check.ChangeAsync(me.User, Input.Present, Input.Wanted);
        foreach (var error in result.Errors)
            Refuse(error.Code);
        if (!result.Succeeded)
            return Page();

        TempData["Notice"] = words["Your password is changed. All your other sessions have ended."].Value;
        return RedirectToPage("Index");
    }

    void Refuse(string code)
    {
        if (code == "PasswordMismatch")
            ModelState.AddModelError("Input.Present", words["This is not your present password."]);
        else
            ModelState.AddModelError("Input.Wanted", words["Use at least 12 characters."]);
    }

    public sealed class Form
    {
        [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
        public string Present { get; set; } = "";

        [Required(ErrorMessage = Sentences.Missing)]
        [StringLength(200, MinimumLength = 12, ErrorMessage = "Use {2} to {1} characters.")]
        public string Wanted { get; set; } = "";

        [Compare(nameof(Wanted), ErrorMessage = "This is not the same as the new password.")]
        public string? Again { get; set; }
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;
using Tamias.Web.Start;

namespace Tamias.Web.Pages;

/// <summary>The first page of a new installation. It shuts itself when the first account exists.</summary>
[AllowAnonymous]
public sealed class Setup(Db db, SetupCode code, NewOrganization newOrganization, Demo demo,
    IStringLocalizer<Words> words)
    : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string? DemoCode { get; set; }

    public bool OffersDemo => demo.IsPossible;

    public async Task<IActionResult> OnGetAsync() => await IsShutAsync() ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        using var turn = await code.EnterAsync(HttpContext.RequestAborted);
        if (await IsShutAsync())
            return NotFound();

        ModelState.Remove(nameof(DemoCode));
        if (!code.Matches(Input.Code))
            ModelState.AddModelError("Input.Code",
                words["This is not the code that Tamias printed at its last start."]);
        if (!ModelState.IsValid)
            return Page();

        var user = new User
        {
            UserName = Input.Email, Email = Input.Email, Name = Input.Name, Language = ReaderCulture.Language,
        };
        var result = await newOrganization.OpenAsync(user, Input.Password, Input.Organization);
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code.Contains("Password", StringComparison.Ordinal) ? "Input.Password"
                : "Input.Email",
                words[error.Description]);
        return ModelState.IsValid ? await SignedInAsync(user) : Page();
    }

    public async Task<IActionResult> OnPostDemoAsync()
    {
        using var turn = await code.EnterAsync(HttpContext.RequestAborted);
        if (await IsShutAsync() || !demo.IsPossible)
            return NotFound();

        ModelState.Clear();
        if (!code.Matches(DemoCode))
        {
            ModelState.AddModelError(nameof(DemoCode),
                words["This is not the code that Tamias printed at its last start."]);
            return Page();
        }

        return await SignedInAsync((await demo.OpenAsync(HttpContext.RequestAborted)).Merchant);
    }

    async Task<IActionResult> SignedInAsync(User user)
    {
        var signIn = HttpContext.RequestServices.GetRequiredService<SignInManager<User>>();
        await signIn.SignInAsync(user, isPersistent: false);
        return RedirectToPage("/Index");
    }

    Task<bool> IsShutAsync() => db.Users.AnyAsync();

    public sealed class Form
    {
        [Required(ErrorMessage = "Fill this in.")]
        public string Code { get; set; } = "";

        [Required(ErrorMessage = "Fill this in."), StringLength(200, ErrorMessage = "At most {1} characters.")]
        public string Organization { get; set; } = "";

        [Required(ErrorMessage = "Fill this in."), StringLength(200, ErrorMessage = "At most {1} characters.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Fill this in."), EmailAddress(ErrorMessage = "This is not an e-mail address.")]
        [StringLength(200, ErrorMessage = "At most {1} characters.")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Fill this in."),
            StringLength(200, MinimumLength = 12, ErrorMessage = "Use {2} to {1} characters.")]
        public string Password { get; set; } = "";
    }
}

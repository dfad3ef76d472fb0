using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Account;

/// <summary>The signed-in person: name, language, organizations.</summary>
public sealed class Index(Db db, Current me, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { Name = me.User.Name, Language = me.User.Language };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Languages.IsKnown(Input.Language))
            ModelState.AddModelError("Input.Language", words[Sentences.NotChoice]);
        if (!ModelState.IsValid)
            return Page();

        (me.User.Name, me.User.Language) = (Input.Name.Trim(), Input.Language);
        await db.SaveChangesAsync();
        // The page that says so is read in the language just chosen.
        ReaderCulture.Use(Input.Language);
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage();
    }

    /// <summary>Of this device.</summary>
    public IActionResult OnPostAppearance(string? appearance)
    {
        if (!Appearance.IsKnown(appearance))
            return BadRequest();

        Appearance.Choose(HttpContext, appearance!);
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage();
    }

    public sealed class Form
    {
        [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = Sentences.NotChoice)]
        public string Language { get; set; } = "";
    }
}

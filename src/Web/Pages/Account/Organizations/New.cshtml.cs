using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Account.Organizations;

/// <summary>A further organization of the same person, with taxes and numbering of its own.</summary>
public sealed class New(Db db, Current me, NewOrganization newOrganization, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var name = Input.Name?.Trim() ?? "";
        // Also what a form sent twice meets.
        if (me.Organizations.Any(o => string.Equals(o.Party.Name, name, StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError("Input.Name", words["You have an organization of this name already."]);
        if (!ModelState.IsValid)
            return Page();

        var userId = me.User.Id;
        await db.InTransactionAsync(async () =>
            await newOrganization.AddAsync(await db.Users.SingleAsync(u => u.Id == userId), name));
        TempData["Notice"] = words["{0} is open. Fill in its details first.", name].Value;
        return RedirectToPage("/Settings/Organization");
    }

    public sealed class Form
    {
        [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
        public string? Name { get; set; }
    }
}

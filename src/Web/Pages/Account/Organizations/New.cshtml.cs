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

    /// <summary>The new organization's, so that a form sent twice opens one.</summary>
    [BindProperty]
    public Id<Organization> Key { get; set; }

    public void OnGet([FromServices] Ids ids) => Key = ids.Next<Organization>();

    public async Task<IActionResult> OnPostAsync()
    {
        var name = Input.Name?.Trim() ?? "";
        if (Key.IsNone)
            return BadRequest();
        if (me.Organizations.Any(o =>
            o.Id != Key && string.Equals(o.Party.Name, name, StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError("Input.Name", words["You have an organization of this name already."]);
        if (!ModelState.IsValid)
            return Page();
        if (!await OpenAsync(name))
            return NotFound();

        TempData["Notice"] = words["{0} is open. Fill in its details first.", name].Value;
        return RedirectToPage("/Settings/Organization");
    }

    /// <summary>False when the key is somebody else's organization.</summary>
    async Task<bool> OpenAsync(string name)
    {
        var userId = me.User.Id;
        try
        {
            if (me.Organizations.All(o => o.Id != Key))
                await db.InTransactionAsync(async () => await newOrganization.AddAsync(
                    Key, await db.Users.SingleAsync(u => u.Id == userId), name));
            return true;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await db.Members.IgnoreQueryFilters()
                .AnyAsync(m => m.OrganizationId == Key && m.UserId == userId);
        }
    }

    public sealed class Form
    {
        [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
        public string? Name { get; set; }
    }
}

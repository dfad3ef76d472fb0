using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Account;

/// <summary>Goes on as another organization of the same person.</summary>
public sealed class Switch(Db db, Current me) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync(Id<Organization> organization)
    {
        if (!me.Organizations.Any(o => o.Id == organization))
            return NotFound();

        me.User.LastOrganizationId = organization;
        await db.SaveChangesAsync();
        return RedirectToPage("/Index");
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages.Settings.LateFees;

/// <summary>The organization's rules of late fees.</summary>
public sealed class Index(Db db) : PageModel
{
    public List<LateFeeRule> Rules { get; private set; } = [];

    public async Task OnGetAsync() => Rules = await db.LateFeeRules.AsNoTracking()
        .OrderBy(r => r.ArchivedAt != null).ThenBy(r => r.Days).ThenBy(r => r.Id).ToListAsync();
}

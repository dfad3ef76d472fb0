using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.Taxes;

/// <summary>The organization's taxes with the rates of today.</summary>
public sealed class Index(Db db, Current me, TimeProvider clock) : PageModel
{
    public List<Tax> Taxes { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>The taxes of Greece are of use.</summary>
    public bool IsGreek => me.Organization.Party.Country == "GR";

    public async Task OnGetAsync()
    {
        Today = me.Organization.Today(clock.GetUtcNow());
        Taxes = await db.Taxes.AsNoTracking().OrderBy(t => t.ArchivedAt != null).ThenByDescending(t => t.Kind)
            .ThenBy(t => t.Id).ToListAsync();
    }
}

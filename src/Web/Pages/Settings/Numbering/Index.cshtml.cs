using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages.Settings.Numbering;

/// <summary>The organization's number series.</summary>
public sealed class Index(Db db) : PageModel
{
    public List<NumberSeries> Series { get; private set; } = [];

    public async Task OnGetAsync() => Series = await db.NumberSeries.AsNoTracking()
        .OrderBy(s => s.ArchivedAt != null).ThenByDescending(s => s.Kind).ThenBy(s => s.Id).ToListAsync();
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.Numbering;

/// <summary>The organization's number series.</summary>
public sealed class Index(Db db, Current me) : PageModel
{
    public List<NumberSeries> Series { get; private set; } = [];

    /// <summary>What the Greek tax authority asks is of use.</summary>
    public bool IsGreek => me.Organization.Party.Country == "GR";

    public async Task OnGetAsync() => Series = await db.NumberSeries.AsNoTracking()
        .OrderBy(s => s.ArchivedAt != null).ThenByDescending(s => s.Kind).ThenBy(s => s.Id).ToListAsync();
}

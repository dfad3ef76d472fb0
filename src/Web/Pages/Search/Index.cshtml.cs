using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Search;

namespace Tamias.Web.Pages.Search;

/// <summary>What was found of what a person typed into the menu.</summary>
public sealed class Index(Everything everything) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    public async Task OnGetAsync() =>
        Hits = [.. (await everything.FindAsync(Q, CultureInfo.CurrentCulture)).DistinctBy(h => h.Path)];
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Bulk;

/// <summary>A page about the invoices that were ticked in their list.</summary>
public abstract class TickedPage : PageModel
{
    /// <summary>How many are taken at once: their keys still fit into an address.</summary>
    public const int Most = 100;

    /// <summary>Keys as they came; what is none is no tick.</summary>
    [BindProperty(Name = "i", SupportsGet = true)]
    public List<string?> Keys { get; set; } = [];

    /// <summary>The keys of invoices among them, each once, in the order of the list.</summary>
    public virtual IReadOnlyList<Id<Invoice>> Ticked => Read(Keys);

    /// <summary>The same page, or another, about the same invoices.</summary>
    protected RedirectToPageResult On(string page, string? token = null) =>
        RedirectToPage(page, pageHandler: "", new { i = Ticked.Select(id => id.ToString()).ToArray(), token });

    protected static IReadOnlyList<Id<Invoice>> Read(IEnumerable<string?> keys) =>
        [.. keys.Select(k => Id<Invoice>.TryParse(k, null, out var id) ? id : default)
            .Where(id => id != default).Distinct()];
}

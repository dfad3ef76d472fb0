using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages.Items;

/// <summary>All products and services with their prices.</summary>
public sealed class Index(Db db) : PageModel
{
    /// <summary>Part of a title or code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Archived { get; set; }

    public List<Item> Items { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public Dictionary<Id<Tax>, string> Taxes { get; private set; } = [];

    public bool HasAny { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        (Items, Pager) = await Pager.ReadAsync(Found().OrderBy(i => i.SearchText).ThenBy(i => i.Id), number);
        Taxes = await db.Taxes.Select(t => new { t.Id, t.Name }).ToDictionaryAsync(t => t.Id, t => t.Name);
        HasAny = Items.Count > 0 || await db.Items.AnyAsync();
    }

    public string TaxOf(Item item) => item.TaxId is { } id ? Taxes.GetValueOrDefault(id, "") : "";

    IQueryable<Item> Found()
    {
        var sought = SearchText.Of(Q);
        var items = db.Items.AsNoTracking().Where(i => i.ArchivedAt != null == Archived);
        return sought.Length == 0 ? items : items.Where(i => i.SearchText.Contains(sought));
    }
}

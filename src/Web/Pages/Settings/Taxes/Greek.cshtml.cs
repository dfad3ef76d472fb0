using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Taxes;

namespace Tamias.Web.Pages.Settings.Taxes;

/// <summary>The taxes of Greece that can be added by one press each.</summary>
public sealed class Greek(Db db, Current me, Ids ids, IStringLocalizer<Words> words) : PageModel
{
    public IReadOnlyList<(GreekTax Tax, bool IsThere)> Taxes { get; private set; } = [];

    /// <summary>The key of a tax to be added, so that a form sent twice adds one.</summary>
    public Id<Tax> Next() => ids.Next<Tax>();

    public async Task OnGetAsync()
    {
        var names = await db.Taxes.Where(t => t.ArchivedAt == null).Select(t => t.Name).ToListAsync();
        Taxes = [.. GreekTaxes.All.Select(t => (t, names.Contains(t.En) || names.Contains(t.El)))];
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? name, [FromForm] Id<Tax> key)
    {
        if (key.IsNone || GreekTaxes.Named(name ?? "") is not { } wanted)
            return NotFound();

        var tax = wanted.For(me.Organization.Id, key);
        if (!await db.AddOnceAsync(tax, () => db.Taxes.AnyAsync(t => t.Id == key)))
            return NotFound();

        TempData["Notice"] = words["“{0}” is added.", wanted.Name].Value;
        return RedirectToPage();
    }
}

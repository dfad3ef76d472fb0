using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tamias.Web.Pages.Items;

/// <summary>What New and Edit share: the form and the taxes to choose from.</summary>
public abstract class ItemPage(Db db, IStringLocalizer<Words> words) : PageModel
{
    protected const string CodeTaken = "Another item has this code already.";

    [BindProperty]
    public ItemForm Input { get; set; } = new();

    /// <summary>The VAT taxes in use, and the one chosen although it is archived.</summary>
    public List<SelectListItem> Taxes { get; private set; } = [];

    protected async Task<PageResult> ShowAsync()
    {
        var taxes = await db.Taxes.AsNoTracking().IgnoreAutoIncludes().Where(t => t.Kind == TaxKind.Vat)
            .OrderBy(t => t.Id).ToListAsync();
        Taxes = taxes.Where(t => t.ArchivedAt is null || t.Id.ToString() == Input.Tax)
            .Select(t => new SelectListItem(t.Name, t.Id.ToString()))
            .Prepend(new(words["None"], "")).ToList();
        return Page();
    }

    protected Task<PageResult> RefuseAsync(string field, string sentence)
    {
        ModelState.AddModelError(field, words[sentence]);
        return ShowAsync();
    }

    protected RedirectToPageResult Saved()
    {
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }
}

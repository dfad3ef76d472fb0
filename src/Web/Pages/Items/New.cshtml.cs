using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Items;

public sealed class New(Db db, Current me, Ids ids, IStringLocalizer<Words> words) : ItemPage(db, words)
{
    readonly Db db = db;
    readonly IStringLocalizer<Words> words = words;

    /// <summary>The new item's, so that a form sent twice adds one.</summary>
    [BindProperty]
    public Id<Item> Key { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Key = ids.Next<Item>();
        var usual = await db.Taxes
            .FirstOrDefaultAsync(t => t.Kind == TaxKind.Vat && t.IsDefault && t.ArchivedAt == null);
        Input = new() { Currency = me.Organization.BaseCurrency.Code, Tax = usual?.Id.ToString() };
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Input.CheckAsync(ModelState, db, words);
        if (!ModelState.IsValid || Key.IsNone)
            return await ShowAsync();

        var item = new Item(Key, me.Organization.Id, "", me.Organization.BaseCurrency);
        Input.WriteTo(item);
        return await db.AddOnceAsync(item, () => db.Items.AnyAsync(i => i.Id == Key))
            ? Saved()
            : await RefuseAsync("Input.Code", CodeTaken);
    }
}

using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Items;

public sealed class Edit(Db db, TimeProvider clock, IStringLocalizer<Words> words) : ItemPage(db, words)
{
    readonly Db db = db;
    readonly IStringLocalizer<Words> words = words;

    [BindProperty(SupportsGet = true)]
    public Id<Item> Id { get; set; }

    public bool IsArchived { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } item)
            return NotFound();

        Input = ItemForm.Of(item);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } item)
            return NotFound();

        await Input.CheckAsync(ModelState, db, words);
        if (!ModelState.IsValid)
            return await ShowAsync();

        Input.WriteTo(item);
        try
        {
            return await db.SaveEditAsync(item, Input.Version) ? Saved() : await RefuseAsync("", Sentences.Overtaken);
        }
        catch (DbUpdateException refused) when (db.IsDuplicate(refused))
        {
            return await RefuseAsync("Input.Code", CodeTaken);
        }
    }

    public Task<IActionResult> OnPostArchiveAsync() => ArchiveAsync(clock.GetUtcNow());

    public Task<IActionResult> OnPostRestoreAsync() => ArchiveAsync(null);

    async Task<IActionResult> ArchiveAsync(DateTimeOffset? at)
    {
        if (await FindAsync() is not { } item)
            return NotFound();

        item.ArchivedAt = at;
        await db.SaveChangesAsync();
        return Saved();
    }

    async Task<Item?> FindAsync()
    {
        var item = await db.Items.FirstOrDefaultAsync(i => i.Id == Id);
        IsArchived = item?.ArchivedAt is not null;
        return item;
    }
}

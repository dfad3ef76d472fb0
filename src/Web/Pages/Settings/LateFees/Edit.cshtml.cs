using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.LateFees;

/// <summary>One rule of late fees.</summary>
public sealed class Edit(Db db, TimeProvider clock, IStringLocalizer<Words> words) : LateFeePage(words)
{
    [BindProperty(SupportsGet = true)]
    public Id<LateFeeRule> Id { get; set; }

    public LateFeeRule Rule { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Input = LateFeeForm.Of(Rule);
        return Show(Rule);
    }

    public Task<IActionResult> OnPostAsync() => TakeAsync(async () =>
    {
        if (await db.SaveEditAsync(Rule, Input.Version))
            return Saved();

        ModelState.AddModelError("", T[Sentences.Overtaken]);
        return Show(null);
    });

    /// <summary>Shows what it would charge and saves nothing.</summary>
    public Task<IActionResult> OnPostPreviewAsync() =>
        TakeAsync(() => Task.FromResult<IActionResult>(Show(Rule)));

    public Task<IActionResult> OnPostArchiveAsync() => ArchiveAsync(rule => rule.Archive(clock.GetUtcNow()));

    public Task<IActionResult> OnPostRestoreAsync() => ArchiveAsync(rule => rule.Restore(clock.GetUtcNow()));

    async Task<IActionResult> ArchiveAsync(Action<LateFeeRule> change)
    {
        if (!await FindAsync())
            return NotFound();

        change(Rule);
        await db.SaveChangesAsync();
        return Saved();
    }

    async Task<IActionResult> TakeAsync(Func<Task<IActionResult>> act)
    {
        if (!await FindAsync())
            return NotFound();

        Input.Check(ModelState, T);
        if (!ModelState.IsValid)
            return Show(null);

        Input.WriteTo(Rule);
        return await act();
    }

    async Task<bool> FindAsync() =>
        (Rule = (await db.LateFeeRules.FirstOrDefaultAsync(r => r.Id == Id))!) is not null;

    RedirectToPageResult Saved()
    {
        TempData["Notice"] = T["Saved."].Value;
        return RedirectToPage("Index");
    }
}

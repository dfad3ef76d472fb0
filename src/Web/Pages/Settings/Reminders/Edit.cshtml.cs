using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Forms;
using Tamias.Web.Reminders;

namespace Tamias.Web.Pages.Settings.Reminders;

/// <summary>One rule of reminding.</summary>
public sealed class Edit(Db db, ReminderTexts texts, TimeProvider clock, IStringLocalizer<Words> words)
    : RulePage(db, texts)
{
    readonly Db db = db;

    [BindProperty(SupportsGet = true)]
    public Id<ReminderRule> Id { get; set; }

    public ReminderRule Rule { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Input = ReminderForm.Of(Rule);
        return await ShowAsync(Rule);
    }

    public Task<IActionResult> OnPostAsync() => TakeAsync(async () =>
    {
        try
        {
            if (await db.SaveEditAsync(Rule, Input.Version))
                return Saved();

            ModelState.AddModelError("", words[Sentences.Overtaken]);
        }
        catch (DbUpdateException refused) when (db.IsDuplicate(refused))
        {
            ModelState.AddModelError("Input.Days", words[Taken]);
        }

        return await ShowAsync(Rule);
    });

    /// <summary>Shows how it would read and saves nothing.</summary>
    public Task<IActionResult> OnPostPreviewAsync() => TakeAsync(async () => await ShowAsync(Rule));

    public Task<IActionResult> OnPostArchiveAsync() => ArchiveAsync(clock.GetUtcNow());

    public Task<IActionResult> OnPostRestoreAsync() => ArchiveAsync(null);

    async Task<IActionResult> ArchiveAsync(DateTimeOffset? at)
    {
        if (!await FindAsync())
            return NotFound();

        try
        {
            Rule.ArchivedAt = at;
            await db.SaveChangesAsync();
            return Saved();
        }
        catch (DbUpdateException refused) when (db.IsDuplicate(refused))
        {
            TempData["Problem"] = words[Taken].Value;
            return RedirectToPage(new { Id });
        }
    }

    async Task<IActionResult> TakeAsync(Func<Task<IActionResult>> act)
    {
        if (!await FindAsync())
            return NotFound();

        Input.Check(ModelState, Rule.Least.Currency, words);
        if (!ModelState.IsValid)
            return await ShowAsync(Rule);

        Input.WriteTo(Rule);
        return await act();
    }

    async Task<bool> FindAsync() =>
        (Rule = (await db.ReminderRules.FirstOrDefaultAsync(r => r.Id == Id))!) is not null;

    RedirectToPageResult Saved()
    {
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }
}

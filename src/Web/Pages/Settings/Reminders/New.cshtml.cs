using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Reminders;

namespace Tamias.Web.Pages.Settings.Reminders;

public sealed class New(Db db, Current me, ReminderTexts texts, TimeProvider clock, IStringLocalizer<Words> words)
    : RulePage(db, texts)
{
    readonly Db db = db;

    /// <summary>The new rule's, so that a form sent twice adds one.</summary>
    [BindProperty]
    public Id<ReminderRule> Key { get; set; }

    public Task<PageResult> OnGetAsync([FromServices] Ids ids)
    {
        Key = ids.Next<ReminderRule>();
        var rule = Rule();
        Input.WriteTo(rule);
        return ShowAsync(rule);
    }

    public Task<IActionResult> OnPostAsync() => TakeAsync(async rule =>
    {
        if (!await db.AddOnceAsync(rule, () => db.ReminderRules.AnyAsync(r => r.Id == Key)))
        {
            ModelState.AddModelError("Input.Days", words[Taken]);
            return await ShowAsync(rule);
        }

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    });

    /// <summary>Shows how it would read and saves nothing.</summary>
    public Task<IActionResult> OnPostPreviewAsync() => TakeAsync(async rule => await ShowAsync(rule));

    async Task<IActionResult> TakeAsync(Func<ReminderRule, Task<IActionResult>> act)
    {
        Input.Check(ModelState, me.Organization.BaseCurrency, words);
        var rule = Rule();
        if (!ModelState.IsValid || Key.IsNone)
            return await ShowAsync(rule);

        Input.WriteTo(rule);
        return await act(rule);
    }

    ReminderRule Rule() =>
        new(Key, me.Organization.Id, me.Organization.BaseCurrency.Zero, clock.GetUtcNow());
}

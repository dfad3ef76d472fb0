using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;
using Tamias.Web.Reminders;

namespace Tamias.Web.Pages.Settings.Reminders;

/// <summary>The organization's rules of reminding.</summary>
public sealed class Index(Db db, Current me, TimeProvider clock, Ids ids, IStringLocalizer<Words> words) : PageModel
{
    public List<ReminderRule> Rules { get; private set; } = [];

    public async Task OnGetAsync() => Rules = await db.ReminderRules.AsNoTracking()
        .OrderBy(r => r.ArchivedAt != null).ThenBy(r => r.Days).ThenBy(r => r.Id).ToListAsync();

    /// <summary>Begins with the usual rules, unless there are some.</summary>
    public async Task<IActionResult> OnPostUsualAsync()
    {
        try
        {
            if (!await db.ReminderRules.AnyAsync())
                db.AddUsualReminders(me.Organization, ids, clock.GetUtcNow());
            await db.SaveChangesAsync();
        }
        catch (Exception refused) when (db.IsOvertaken(refused))
        {
            // pressed twice: they are there
        }

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.Numbering;

/// <summary>One number series. What decides the next number is read and written while nobody can issue with
/// it.</summary>
public sealed class Edit(Db db, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<NumberSeries> Id { get; set; }

    [BindProperty]
    public SeriesForm Input { get; set; } = new();

    public NumberSeries Series { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Input = SeriesForm.Of(Series);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Input.Check(ModelState, words);
        if (ModelState.IsValid)
            await SaveAsync();
        return ModelState.IsValid ? Saved() : Page();
    }

    public async Task<IActionResult> OnPostArchiveAsync()
    {
        if (!await FindAsync())
            return NotFound();

        if (Series.IsDefault)
        {
            TempData["Problem"] = words["New documents take this series. Make another one the default first."].Value;
            return RedirectToPage(new { Id });
        }

        return await ArchiveAsync(clock.GetUtcNow());
    }

    public async Task<IActionResult> OnPostRestoreAsync() =>
        await FindAsync() ? await ArchiveAsync(null) : NotFound();

    async Task<IActionResult> ArchiveAsync(DateTimeOffset? at)
    {
        Series.ArchivedAt = at;
        await db.SaveChangesAsync();
        return Saved();
    }

    async Task SaveAsync()
    {
        try
        {
            if (!await db.InTransactionAsync(WriteAsync))
                ModelState.AddModelError("", words[Sentences.Overtaken]);
        }
        catch (DbUpdateException refused) when (db.IsDuplicate(refused))
        {
            ModelState.AddModelError("Input.Prefix", words["Another series of this kind has this prefix already."]);
        }
    }

    async Task<bool> WriteAsync()
    {
        var series = (await db.LockSeriesAsync(Id))!;
        if (Input.WriteTo(series) is { } refused)
        {
            ModelState.Refuse(refused.Field, refused.Refusal, words);
            db.ChangeTracker.Clear();
            return true;
        }

        if (series.ArchivedAt is null)
            await db.MarkAsync(series, Input.IsDefault);
        return await db.SaveEditAsync(series, Input.Version);
    }

    async Task<bool> FindAsync() =>
        (Series = (await db.NumberSeries.FirstOrDefaultAsync(s => s.Id == Id))!) is not null;

    RedirectToPageResult Saved()
    {
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Index");
    }
}

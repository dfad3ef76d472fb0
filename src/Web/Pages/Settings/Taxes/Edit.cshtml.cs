using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.Taxes;

/// <summary>One tax: its name, whether it is the default, and its rates by date.</summary>
public sealed class Edit(Db db, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<Tax> Id { get; set; }

    [BindProperty]
    public TaxForm Input { get; set; } = new();

    [BindProperty]
    public RateForm Added { get; set; } = new();

    public Tax Tax { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Judge(nameof(Input));
        if (!ModelState.IsValid || !Input.WriteTo(Tax, ModelState, words))
            return Page();

        Tax.IsDefault = Input.IsDefault && Tax.ArchivedAt is null;
        if (Tax.IsDefault)
            await db.OnlyAsync(Tax);
        return await SavedAsync(Input.Version);
    }

    /// <summary>Sets the rate from a day on. Lines already written keep theirs.</summary>
    public async Task<IActionResult> OnPostRateAsync()
    {
        if (!await FindAsync())
            return NotFound();

        Judge(nameof(Added));
        if (Added.Read(ModelState, nameof(Added), words) is not { } added)
            return Show();

        if (Tax.OfferRate(added.Rate) is { } refusal)
        {
            ModelState.Refuse("Added.Rate", refusal, words);
            return Show();
        }

        Tax.SetRate(added.From, added.Rate, added.Source);
        return await SavedAsync(Tax.Version);
    }

    public async Task<IActionResult> OnPostRemoveRateAsync(string? from)
    {
        if (!await FindAsync() || !DayText.TryParse(from, CultureInfo.InvariantCulture, out var day))
            return NotFound();

        if (Tax.RemoveRate(day) is { } refusal)
        {
            TempData["Problem"] = refusal.In(words);
            return RedirectToPage(new { Id });
        }

        return await SavedAsync(Tax.Version);
    }

    public Task<IActionResult> OnPostArchiveAsync() => ArchiveAsync(clock.GetUtcNow());

    public Task<IActionResult> OnPostRestoreAsync() => ArchiveAsync(null);

    async Task<IActionResult> ArchiveAsync(DateTimeOffset? at)
    {
        if (!await FindAsync())
            return NotFound();

        (Tax.ArchivedAt, Tax.IsDefault) = (at, Tax.IsDefault && at is null);
        return await SavedAsync(Tax.Version);
    }

    async Task<bool> FindAsync() => (Tax = (await db.Taxes.FirstOrDefaultAsync(t => t.Id == Id))!) is not null;

    PageResult Show()
    {
        Input = TaxForm.Of(Tax);
        return Page();
    }

    /// <summary>The page has two forms; what was not sent with this one is not judged.</summary>
    void Judge(string form)
    {
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }

    async Task<IActionResult> SavedAsync(int version)
    {
        if (!await db.SaveEditAsync(Tax, version))
        {
            ModelState.AddModelError("", words[Sentences.Overtaken]);
            return Page();
        }

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage(new { Id });
    }
}

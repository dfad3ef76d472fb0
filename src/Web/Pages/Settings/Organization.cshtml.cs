using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings;

/// <summary>What stands on the merchant's documents, and the logo.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[RequestSizeLimit(LargestRequest)]
public sealed class OrganizationModel(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    // More than a logo may have, so that a large one is refused with a sentence.
    const int LargestRequest = 10 * 1024 * 1024;

    [BindProperty]
    public OrganizationForm Input { get; set; } = new();

    /// <summary>Null while it may still be chosen.</summary>
    public Currency? LockedCurrency { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync()
    {
        await ReadLockAsync();
        Input = OrganizationForm.Of(me.Organization);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadLockAsync();
        Input.Check(ModelState, LockedCurrency, words);
        if (!ModelState.IsValid)
            return Page();

        Input.WriteTo(me.Organization);
        if (await db.SaveEditAsync(me.Organization, Input.Version))
            return Saved();

        ModelState.AddModelError("", words[Sentences.Overtaken]);
        return Page();
    }

    public async Task<IActionResult> OnPostLogoAsync(IFormFile? file)
    {
        var picture = await UploadedLogo.ReadAsync(file, HttpContext.RequestAborted);
        if (picture.Refusal is not null)
        {
            await OnGetAsync();
            ModelState.Clear();
            ModelState.AddModelError("file", picture.Refusal.In(words));
            return Page();
        }

        me.Organization.LogoHash = await db.KeepAsync(me.Organization.Id, picture);
        await db.SaveChangesAsync();
        return Saved();
    }

    /// <summary>New documents go without; issued ones keep the logo of their day.</summary>
    public async Task<IActionResult> OnPostRemoveLogoAsync()
    {
        me.Organization.LogoHash = "";
        await db.SaveChangesAsync();
        return Saved();
    }

    public async Task<IActionResult> OnGetLogoAsync() =>
        await db.Logos.AsNoTracking().FirstOrDefaultAsync(l => l.Hash == me.Organization.LogoHash) is { } logo
            ? File(logo.Png, "image/png")
            : NotFound();

    async Task ReadLockAsync() =>
        LockedCurrency = await db.Invoices.AnyAsync(i => i.IssuedAt != null) ? me.Organization.BaseCurrency : null;

    RedirectToPageResult Saved()
    {
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage();
    }
}

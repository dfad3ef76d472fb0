using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;
using Tamias.Web.Resuming;

namespace Tamias.Web.Pages.Resume;

/// <summary>What a person must say after a backup was put back, before the organization goes on.</summary>
public sealed class Index(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public ResumeForm Input { get; set; } = new();

    public Held Held { get; private set; } = null!;

    /// <summary>When it was put back, by the organization's clock.</summary>
    public DateTime RestoredAt => me.Organization.Local(me.Organization.RestoredAt!.Value);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!me.Organization.IsHeld)
            return RedirectToPage("/Index");

        await ReadAsync();
        Input = ResumeForm.Of(Held);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] ResumeOrganization resume, CancellationToken cancellation)
    {
        if (!await resume.GoAsync(Input, ModelState, cancellation))
        {
            await ReadAsync();
            return Page();
        }

        TempData["Notice"] = words["The organization goes on as usual."].Value;
        return RedirectToPage("/Index");
    }

    async Task ReadAsync() => Held = await Held.ReadAsync(db, me.Organization.Today(clock.GetUtcNow()));
}

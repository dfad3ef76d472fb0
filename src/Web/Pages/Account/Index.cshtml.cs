using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Account;

/// <summary>The signed-in person: name, language, notices, organizations.</summary>
public sealed class Index(Db db, Current me, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The person in the organization that is open.</summary>
    public Member Member { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Input = new() { Name = me.User.Name, Language = me.User.Language };
        await FindMemberAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Languages.IsKnown(Input.Language))
            ModelState.AddModelError("Input.Language", words[Sentences.NotChoice]);
        if (!ModelState.IsValid)
        {
            await FindMemberAsync();
            return Page();
        }

        (me.User.Name, me.User.Language) = (Input.Name.Trim(), Input.Language);
        await db.SaveChangesAsync();
        // The page that says so is read in the language just chosen.
        ReaderCulture.Use(Input.Language);
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage();
    }

    /// <summary>Of this device.</summary>
    public IActionResult OnPostAppearance(string? appearance)
    {
        if (!Appearance.IsKnown(appearance))
            return BadRequest();

        Appearance.Choose(HttpContext, appearance!);
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage();
    }

    /// <summary>Of this person in the organization that is open.</summary>
    public async Task<IActionResult> OnPostNoticesAsync(string[] wanted)
    {
        var kinds = NoticeWords.All.Select(n => n.Kind).Where(k => wanted.Contains($"{k}", StringComparer.Ordinal));
        if (wanted.Except(NoticeWords.All.Select(n => $"{n.Kind}"), StringComparer.Ordinal).Any())
            return BadRequest();

        await FindMemberAsync();
        Member.Choose([.. kinds]);
        await db.SaveChangesAsync();
        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage();
    }

    async Task FindMemberAsync() => Member = await db.Members.FirstAsync(m => m.UserId == me.User.Id);

    public sealed class Form
    {
        [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = Sentences.NotChoice)]
        public string Language { get; set; } = "";
    }
}

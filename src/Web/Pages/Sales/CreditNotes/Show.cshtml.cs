using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.CreditNotes;

/// <summary>One credit note as paper. It is never changed.</summary>
public sealed class Show(Db db, Current me, DocumentTexts texts) : PageModel
{
    public CreditNote Note { get; private set; } = null!;

    public DocumentText Document { get; private set; } = null!;

    /// <summary>The Greek tax authority has a number for it, or should have.</summary>
    public bool AsksMark => Note.Seller.Country == "GR" || Note.Fiscal.IsThere;

    public string IssuedBy { get; private set; } = "";

    /// <summary>As the organization's clock shows it.</summary>
    public DateTime IssuedAt => TimeZoneInfo.ConvertTime(
        Note.IssuedAt, TimeZoneInfo.FindSystemTimeZoneById(me.Organization.TimeZone)).DateTime;

    public async Task<IActionResult> OnGetAsync(Id<CreditNote> id)
    {
        if (await db.CreditNotes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id) is not { } note)
            return NotFound();

        (Note, Document) = (note, texts.Of(note, ReaderCulture.Language));
        IssuedBy = await db.Users.Where(u => u.Id == note.IssuedBy).Select(u => u.Name).FirstOrDefaultAsync() ?? "";
        return Page();
    }
}

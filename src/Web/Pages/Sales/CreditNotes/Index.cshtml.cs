using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages.Sales.CreditNotes;

/// <summary>All credit notes, newest first.</summary>
public sealed class Index(Db db) : PageModel
{
    /// <summary>Part of a number, of the invoice's, or of the customer's name or tax id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public List<CreditNote> Notes { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public bool HasAny { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        var notes = db.CreditNotes.AsNoTracking();
        if (SearchText.Of(Q) is { Length: > 0 } sought)
            notes = notes.Where(n => n.SearchText.Contains(sought));
        (Notes, Pager) = await Pager.ReadAsync(
            notes.OrderByDescending(n => n.IssuedOn).ThenByDescending(n => n.Id), number);
        HasAny = Notes.Count > 0 || await db.CreditNotes.AnyAsync();
    }
}

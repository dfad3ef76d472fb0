using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>All invoices, newest first unless the reader wants another order.</summary>
public sealed class Index(Db db, Current me, TimeProvider clock) : PageModel
{
    /// <summary>Part of a number, or of the customer's name, tax id or address of mail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>One of <see cref="InvoiceStates"/>; anything else is all of them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>A column's name; with a minus before it the other way round.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public List<Invoice> Invoices { get; private set; } = [];

    public HashSet<Id<Invoice>> UnderWay { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public bool HasAny { get; private set; }

    public DateOnly Today => me.Organization.Today(clock.GetUtcNow());

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        var found = InvoiceStates.Only(Found(), State, Today);
        (Invoices, Pager) = await Pager.ReadAsync(InvoiceOrder.By(found, Sort), number);
        var shown = Invoices.ConvertAll(i => i.Id);
        UnderWay = [.. await db.UnderWayAmong(shown).ToListAsync()];
        HasAny = Invoices.Count > 0 || await db.Invoices.AnyAsync();
    }

    IQueryable<Invoice> Found()
    {
        var invoices = db.Invoices.AsNoTracking();
        if (SearchText.Of(Q) is { Length: > 0 } sought)
            invoices = invoices.Where(i => i.SearchText.Contains(sought));
        if (DayText.TryParse(From, CultureInfo.CurrentCulture, out var from))
            invoices = invoices.Where(i => i.IssuedOn >= from);
        if (DayText.TryParse(To, CultureInfo.CurrentCulture, out var to))
            invoices = invoices.Where(i => i.IssuedOn <= to);
        return invoices;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Estimates;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>All estimates, newest first.</summary>
public sealed class Index(Db db, Current me, TimeProvider clock) : PageModel
{
    /// <summary>Part of a number, or of the customer's name, tax id or address of mail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>One of <see cref="EstimateStates"/>; anything else is all of them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public EstimateRows Rows { get; private set; } = null!;

    public Pager Pager { get; private set; } = new(1, false);

    public bool HasAny { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        var today = me.Organization.Today(clock.GetUtcNow());
        var found = EstimateStates.Only(Found(), db.Invoices, State, today);
        (var estimates, Pager) = await Pager.ReadAsync(
            found.OrderByDescending(e => e.IssuedOn).ThenByDescending(e => e.Id), number);
        Rows = new(estimates, today, await db.InvoicedAsync(estimates), ShowsBuyer: true);
        HasAny = estimates.Count > 0 || await db.Estimates.AnyAsync();
    }

    IQueryable<Estimate> Found()
    {
        var estimates = db.Estimates.AsNoTracking();
        if (SearchText.Of(Q) is { Length: > 0 } sought)
            estimates = estimates.Where(e => e.SearchText.Contains(sought));
        if (DayText.TryParse(From, CultureInfo.CurrentCulture, out var from))
            estimates = estimates.Where(e => e.IssuedOn >= from);
        if (DayText.TryParse(To, CultureInfo.CurrentCulture, out var to))
            estimates = estimates.Where(e => e.IssuedOn <= to);
        return estimates;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Portal;

namespace Tamias.Web.Pages.Portal;

/// <summary>What the customer owes, each document with its own page where it is read and paid, and what was
/// paid.</summary>
public sealed class Index(
    PortalDesk desk, PortalVisit visit, PayingTogether together, StopAutomatic stopping,
    IStringLocalizer<Words> words) : PageModel
{
    public PortalSight Sight { get; private set; } = null!;

    /// <summary>What can be paid together.</summary>
    public IReadOnlyList<Money> Together { get; private set; } = [];

    public string Seller => visit.Organization.Party.Name;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Sight = await desk.ReadAsync(cancellation);
        Together = await together.SumsAsync(cancellation);
    }

    /// <summary>Nothing is charged to what the customer has saved any more.</summary>
    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellation)
    {
        await stopping.StopAsync(visit.Customer.Id, SavedMethodEnd.StoppedByCustomer, cancellation);
        TempData["PortalNotice"] =
            words["Automatic payments have stopped. Nothing is charged any more unless you pay."].Value;
        return RedirectToPage();
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Portal;

namespace Tamias.Web.Pages.Portal;

/// <summary>What the customer owes, each document with its own page where it is read and paid, and what was
/// paid.</summary>
public sealed class Index(PortalDesk desk, PortalVisit visit, PayingTogether together) : PageModel
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
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages.Settings.PaymentGateways.Events;

/// <summary>Every event that Stripe told of a gateway's accounts or that was found by asking, newest first, with what
/// became of it.</summary>
public sealed class Index(Db db, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>An <see cref="InboxState"/> in small letters; anything else is all of them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public Gateway Gateway { get; private set; } = null!;

    public List<InboxEvent> Events { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public int Parked { get; private set; }

    public bool HasAny { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Gateway> id, [FromQuery(Name = "p")] int number = 1)
    {
        if (await FindAsync(id) is not { } gateway)
            return NotFound();

        Gateway = gateway;
        (Events, Pager) = await Pager.ReadAsync(
            Only(Of(id)).OrderByDescending(e => e.ReceivedAt).ThenByDescending(e => e.Id), number);
        Parked = await Of(id).CountAsync(e => e.State == InboxState.Parked);
        HasAny = Events.Count > 0 || await Of(id).AnyAsync();
        return Page();
    }

    /// <summary>Everything that was given up begins anew.</summary>
    public async Task<IActionResult> OnPostReplayParkedAsync(Id<Gateway> id)
    {
        if (await FindAsync(id) is null)
            return NotFound();

        var now = clock.GetUtcNow();
        await db.InTransactionAsync(async () =>
        {
            foreach (var parked in await Of(id).AsTracking().Where(e => e.State == InboxState.Parked).ToListAsync())
                parked.Replay(now);
        });
        TempData["Notice"] = words["They are being worked off again."].Value;
        return RedirectToPage(new { id });
    }

    Task<Gateway?> FindAsync(Id<Gateway> id) =>
        db.Gateways.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id && g.Kind == GatewayKind.Stripe);

    IQueryable<InboxEvent> Of(Id<Gateway> id) => db.Inbox.AsNoTracking()
        .Where(e => db.Connections.Any(c => c.Id == e.ConnectionId && c.GatewayId == id));

    IQueryable<InboxEvent> Only(IQueryable<InboxEvent> events) =>
        Enum.TryParse<InboxState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state)
            ? events.Where(e => e.State == state)
            : events;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Gateways;

namespace Tamias.Web.Pages.Settings.PaymentGateways.Events;

/// <summary>One event: what came, what became of it, and a button to work it off once more.</summary>
public sealed class Show(Db db, TimeProvider clock, StripeDashboard dashboard, IStringLocalizer<Words> words)
    : PageModel
{
    public InboxEvent Told { get; private set; } = null!;

    public Connection Connection { get; private set; } = null!;

    public Gateway Gateway { get; private set; } = null!;

    /// <summary>Of the object at Stripe, or of the event where the object has no page.</summary>
    public string DashboardUrl => dashboard.ObjectUrl(
        Told.ObjectId.Length > 0 ? Told.ObjectId : Told.EventId,
        Connection.Way == ConnectionWay.OwnKey ? null : Connection.AccountId, Connection.Livemode);

    public async Task<IActionResult> OnGetAsync(Id<InboxEvent> id)
    {
        if (await db.Inbox.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id) is not { } told)
            return NotFound();

        Told = told;
        Connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == told.ConnectionId);
        Gateway = await db.Gateways.AsNoTracking().FirstAsync(g => g.Id == Connection.GatewayId);
        return Page();
    }

    /// <summary>Doing it twice, or of what is done, changes nothing: what counts is what Stripe says now.</summary>
    public async Task<IActionResult> OnPostReplayAsync(Id<InboxEvent> id)
    {
        var now = clock.GetUtcNow();
        var isThere = await db.InTransactionAsync(async () =>
        {
            var told = await db.Inbox.FirstOrDefaultAsync(e => e.Id == id);
            told?.Replay(now);
            return told is not null;
        });
        if (!isThere)
            return NotFound();

        TempData["Notice"] = words["It is being worked off again."].Value;
        return RedirectToPage(new { id });
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Connections;

namespace Tamias.Web.Pages.Payments;

/// <summary>What Stripe sends to the merchant's bank, newest first.</summary>
public sealed class PayoutsModel(Db db) : PageModel
{
    public List<Payout> Payouts { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    /// <summary>A key lacks the permission to read them.</summary>
    public bool IsBlind { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        (Payouts, Pager) = await Pager.ReadAsync(
            db.Payouts.AsNoTracking().OrderByDescending(p => p.ArrivalOn).ThenByDescending(p => p.Id), number);
        IsBlind = await db.Connections.AnyAsync(c => c.State != ConnectionState.Disconnected
            && (c.Forgoes.Contains(KeyLacks.Payouts) || c.Forgoes.Contains(KeyLacks.Fees)));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Gateways;
using Tamias.Web.Connections;

namespace Tamias.Web.Pages.Settings.PaymentGateways;

/// <summary>Connecting with a key that the merchant makes at Stripe.</summary>
public sealed class Connect(
    GatewaySights sights, ConnectOwnKey connect, StripeDashboard dashboard, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>Never sent back to the browser.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public GatewaySight Sight { get; private set; } = null!;

    public IReadOnlyList<StripePermission> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Gateway> id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Gateway> id)
    {
        if (!await LoadAsync(id))
            return NotFound();

        var outcome = await connect.GoAsync(id, Key, HttpContext.RequestAborted);
        Missing = outcome.Missing ?? [];
        ModelState.Refuse(nameof(Key), outcome.Refusal, words);
        return ModelState.IsValid ? Done(id) : Page();
    }

    /// <summary>Stripe's page that makes such a key, with every box ticked.</summary>
    public string NewKeyUrl(bool livemode) => dashboard.NewKeyUrl("Tamias", livemode);

    async Task<bool> LoadAsync(Id<Gateway> id)
    {
        if (await sights.OneAsync(id, HttpContext.RequestAborted) is not { Gateway.Kind: GatewayKind.Stripe } sight)
            return false;

        Sight = sight;
        return true;
    }

    RedirectToPageResult Done(Id<Gateway> id)
    {
        TempData["Notice"] = words["Connected with your key. It is stored encrypted and is never shown again."].Value;
        return RedirectToPage("Edit", new { id });
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Connections;

namespace Tamias.Web.Pages.Settings.PaymentGateways;

/// <summary>Where Stripe's window sends the merchant back to. What came of it, the gateway's own page tells.</summary>
public sealed class Connected(ComeBack comeBack, GatewaySights sights, IStringLocalizer<Words> words) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        var query = Request.Query;
        var outcome = await comeBack.GoAsync(
            new(query["state"], query["code"], query["error"], query["error_description"]), HttpContext.RequestAborted);
        if (outcome.Refusal is { } refusal)
            TempData["Problem"] = refusal.In(words);
        else if (await IsReadyAsync(outcome))
            TempData["Notice"] = words["Connected. Your customers can pay."].Value;
        return outcome.GatewayId is { } id ? RedirectToPage("Edit", new { id }) : RedirectToPage("Index");
    }

    /// <summary>An account that cannot charge yet speaks for itself on the gateway's page.</summary>
    async Task<bool> IsReadyAsync(ConnectOutcome outcome) =>
        await sights.OneAsync(outcome.GatewayId!.Value, HttpContext.RequestAborted) is { Connection.CanCharge: true };
}

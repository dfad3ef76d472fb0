using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Connections;

namespace Tamias.Web.Pages.Settings.PaymentGateways;

/// <summary>The ways in which customers can pay.</summary>
public sealed class Index(GatewaySights sights) : PageModel
{
    public IReadOnlyList<GatewaySight> Gateways { get; private set; } = [];

    public async Task OnGetAsync() => Gateways = await sights.AllAsync(HttpContext.RequestAborted);
}

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages.Settings.PaymentGateways.Add;

/// <summary>The kinds of gateway, as tiles.</summary>
public sealed class Index : PageModel;

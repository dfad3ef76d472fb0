using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Connections;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.PaymentGateways.Add;

/// <summary>A new Stripe gateway: stored first, connected after.</summary>
public sealed class Stripe(Db db, Ids ids, Current me, ConnectAddresses addresses, SetOut setOut) : PageModel
{
    [BindProperty]
    public GatewayForm Input { get; set; } = new();

    /// <summary>The operator has a platform, so Stripe's own window can be opened.</summary>
    public bool HasWindow => addresses.Platform.IsSet;

    public bool IsLive => addresses.Platform.Livemode;

    public async Task OnGetAsync() => Input = new()
    {
        Id = ids.Next<Gateway>(), TitleGreek = "Πληρωμή μέσω Stripe", TitleEnglish = "Pay via Stripe",
        IsDefault = await db.WantsDefaultAsync(),
    };

    public Task<IActionResult> OnPostWindowAsync() => SaveAsync(gateway => LeaveAsync(gateway, hasAccount: true));

    public Task<IActionResult> OnPostRegisterAsync() => SaveAsync(gateway => LeaveAsync(gateway, hasAccount: false));

    public Task<IActionResult> OnPostOwnKeyAsync() => SaveAsync(gateway =>
        Task.FromResult<IActionResult>(RedirectToPage("/Settings/PaymentGateways/Connect", new { id = gateway.Id })));

    async Task<IActionResult> SaveAsync(Func<Gateway, Task<IActionResult>> next)
    {
        if (!ModelState.IsValid)
            return Page();
        if (Input.Id.IsNone)
            return BadRequest();

        var gateway = new Gateway(Input.Id, me.Organization.Id, GatewayKind.Stripe);
        Input.Write(gateway);
        return await db.AddOnceAsync(gateway) is { } stored ? await next(stored) : NotFound();
    }

    async Task<IActionResult> LeaveAsync(Gateway gateway, bool hasAccount) => HasWindow
        ? Redirect(await setOut.GoAsync(gateway, me.Organization.Party, hasAccount, HttpContext.RequestAborted))
        : NotFound();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Connections;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.PaymentGateways;

/// <summary>One gateway: its titles, its account, its place in the archive, and its tie to Stripe.</summary>
public sealed class Edit(Db db, GatewaySights sights, Current me, TimeProvider clock, IStringLocalizer<Words> words)
    : PageModel
{
    [BindProperty]
    public GatewayForm Input { get; set; } = new();

    [BindProperty]
    public BankForm Bank { get; set; } = new();

    [BindProperty]
    public IrisForm Payee { get; set; } = new();

    public GatewaySight Sight { get; private set; } = null!;

    /// <summary>Null without an account.</summary>
    public ConnectionHealth? Health { get; private set; }

    /// <summary>Payments whose end nobody here would hear of after disconnecting.</summary>
    public int UnderWay { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Gateway> id)
    {
        if (!await LoadAsync(id))
            return NotFound();

        Fill();
        return Page();
    }

    void Fill() => (Input, Bank, Payee) =
        (GatewayForm.Of(Sight.Gateway), BankForm.Of(Sight.Gateway.Bank), IrisForm.Of(Sight.Gateway));

    public async Task<IActionResult> OnPostAsync(Id<Gateway> id, [FromServices] CheckConnection check)
    {
        if (!await LoadAsync(id))
            return NotFound();

        var account = Sight.Gateway.Kind == GatewayKind.BankTransfer ? Bank.Read(ModelState, words) : null;
        if (!ModelState.IsValid || !await SaveAsync(id, account))
            return Page();
        if (Sight.IsTied && Input.AddsTo(Sight.Gateway))
            await check.GoAsync(Sight.Connection!.Id, HttpContext.RequestAborted); // a key may lack what that needs
        return Said("Saved.", id);
    }

    /// <summary>The picture of the merchant's own code for IRIS.</summary>
    public async Task<IActionResult> OnPostPictureAsync(Id<Gateway> id, IFormFile? file)
    {
        if (!await LoadAsync(id) || Sight.Gateway.Kind != GatewayKind.Iris)
            return NotFound();

        var picture = await UploadedLogo.ReadAsync(file, HttpContext.RequestAborted);
        if (picture.Refusal is not null)
        {
            ModelState.Clear();
            ModelState.AddModelError("file", picture.Refusal.In(words));
            Fill();
            return Page();
        }

        await ShowAsync(id, await db.KeepAsync(me.Organization.Id, picture));
        return Said("Saved.", id);
    }

    public async Task<IActionResult> OnPostRemovePictureAsync(Id<Gateway> id)
    {
        if (!await LoadAsync(id))
            return NotFound();

        await ShowAsync(id, "");
        return Said("Saved.", id);
    }

    async Task ShowAsync(Id<Gateway> id, string hash)
    {
        (await db.Gateways.FirstAsync(g => g.Id == id)).PictureHash = hash;
        await db.SaveChangesAsync();
    }

    public Task<IActionResult> OnPostArchiveAsync(Id<Gateway> id) => KeepAsync(
        id, clock.GetUtcNow(), "Archived: it is offered nowhere any more, and everything paid through it stays.");

    public Task<IActionResult> OnPostUnarchiveAsync(Id<Gateway> id) => KeepAsync(id, null, "It is active again.");

    public async Task<IActionResult> OnPostWindowAsync(
        Id<Gateway> id, [FromServices] SetOut setOut, [FromServices] ConnectAddresses addresses)
    {
        if (!await LoadAsync(id) || Sight.Gateway.Kind != GatewayKind.Stripe || !addresses.Platform.IsSet)
            return NotFound();

        return Redirect(await setOut.GoAsync(
            Sight.Gateway, me.Organization.Party, hasAccount: true, HttpContext.RequestAborted));
    }

    public Task<IActionResult> OnPostCheckAsync(Id<Gateway> id, [FromServices] CheckConnection check) =>
        ActAsync(id, check.GoAsync, "Stripe answers for this account. Everything here is up to date.");

    /// <summary>Everything of the last month is compared with the books, at the next moment and not while the page
    /// waits.</summary>
    public Task<IActionResult> OnPostCompareAsync(Id<Gateway> id) => ActAsync(
        id, WishComparisonAsync,
        "What moved at Stripe in the last 30 days is being compared with the books. Whatever was missed stands among your payments in a minute.");

    public Task<IActionResult> OnPostEndpointAsync(Id<Gateway> id, [FromServices] Listening listening) =>
        ActAsync(id, (tie, cancellation) => RenewAsync(tie, listening, cancellation),
            "The endpoint was made anew, with a new signing secret.");

    public Task<IActionResult> OnPostDisconnectAsync(Id<Gateway> id, [FromServices] Disconnect disconnect) =>
        ActAsync(id, disconnect.GoAsync, "Disconnected. Everything that was paid through it stays.");

    async Task<bool> LoadAsync(Id<Gateway> id)
    {
        if (await sights.OneAsync(id, HttpContext.RequestAborted) is not { } sight)
            return false;

        Sight = sight;
        Health = sight.IsTied ? await sights.HealthAsync(sight.Connection!, HttpContext.RequestAborted) : null;
        UnderWay = sight.IsTied ? await sights.UnderWayAsync(sight.Connection!.Id, HttpContext.RequestAborted) : 0;
        return true;
    }

    async Task<bool> SaveAsync(Id<Gateway> id, BankAccount? account)
    {
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                var gateway = await db.Gateways.FirstAsync(g => g.Id == id);
                if (gateway.Kind == GatewayKind.Iris && !Payee.WriteTo(gateway, ModelState, words))
                    return false;

                Input.Write(gateway);
                gateway.Bank = account ?? gateway.Bank;
                return true;
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.Refuse(
                "", new("Somebody else changed this gateway at the same moment. Look at it and try again."), words);
            return false;
        }
    }

    async Task<IActionResult> KeepAsync(Id<Gateway> id, DateTimeOffset? archivedAt, string notice)
    {
        var changed = await db.InTransactionAsync(
            () => db.Gateways.Where(g => g.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(g => g.ArchivedAt, archivedAt).SetProperty(g => g.Version, g => g.Version + 1)));
        return changed == 1 ? Said(notice, id) : NotFound();
    }

    async Task<IActionResult> ActAsync(
        Id<Gateway> id, Func<Id<Connection>, CancellationToken, Task<Refusal?>> act, string notice)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!Sight.IsTied)
            return RedirectToPage(new { id });
        if (await act(Sight.Connection!.Id, HttpContext.RequestAborted) is not { } refusal)
            return Said(notice, id);

        TempData["Problem"] = refusal.In(words);
        return RedirectToPage(new { id });
    }

    async Task<Refusal?> WishComparisonAsync(Id<Connection> tie, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Hooks.MissedEvents.Kept;
        await db.ChangeAsync(tie, c =>
        {
            (c.NextRoundAt, c.NextListAt) = (null, null);
            c.ListedUntil = c.ListedUntil < since ? c.ListedUntil : since;
        }, cancellation);
        return null;
    }

    async Task<Refusal?> RenewAsync(Id<Connection> id, Listening listening, CancellationToken cancellation)
    {
        try
        {
            var tie = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
            await listening.MakeAnewAsync(tie, cancellation);
            return null;
        }
        catch (Gateways.StripeTrouble trouble)
        {
            return Connections.Sentences.Of(trouble);
        }
    }

    RedirectToPageResult Said(string notice, Id<Gateway> id)
    {
        TempData["Notice"] = words[notice].Value;
        return RedirectToPage(new { id });
    }
}

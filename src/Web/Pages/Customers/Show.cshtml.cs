using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Display;
using Tamias.Web.Estimates;
using Tamias.Web.Letters;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Portal;
using Tamias.Web.Transfers;

namespace Tamias.Web.Pages.Customers;

/// <summary>One customer: who they are, what they owe, what they have paid.</summary>
public sealed class Show(
    Db db, Current me, TimeProvider clock, PortalDoor door, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>Newest invoices, estimates and payments shown; the lists of each have all.</summary>
    public const int Newest = 20;

    [BindProperty(SupportsGet = true)]
    public Id<Customer> Id { get; set; }

    public Customer Customer { get; private set; } = null!;

    public IEnumerable<Money> Owed { get; private set; } = [];

    public List<Money> Credit { get; private set; } = [];

    public List<Invoice> Invoices { get; private set; } = [];

    public EstimateRows Estimates { get; private set; } = null!;

    public PaymentRows Payments { get; private set; } = new([]);

    /// <summary>How each address stands with the portal.</summary>
    public List<PortalStanding> Portal { get; private set; } = [];

    /// <summary>What they let be charged, or did; null when they never have.</summary>
    public SavedMethod? Automatic { get; private set; }

    /// <summary>What they have sent beyond what was asked, and waits at Stripe.</summary>
    public IReadOnlyList<TransferLeft> Transfers { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>Something is overdue of which they can be reminded on paper.</summary>
    public bool HasLetter { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromServices] Gateways.StripeDashboard dashboard)
    {
        if (await FindAsync() is not { } customer)
            return NotFound();

        Customer = customer;
        Today = me.Organization.Today(clock.GetUtcNow());
        Owed = (await db.OwedByAsync([Id]))[Id];
        Credit = await db.CreditOfAsync(Id);
        HasLetter = await db.OverdueToRemind(Id, Today).AnyAsync();
        Invoices = await db.Invoices.AsNoTracking().IgnoreAutoIncludes().Where(i => i.CustomerId == Id)
            .OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Id).Take(Newest).ToListAsync();
        var estimates = await db.Estimates.AsNoTracking().IgnoreAutoIncludes().Where(e => e.CustomerId == Id)
            .OrderByDescending(e => e.IssuedOn).ThenByDescending(e => e.Id).Take(Newest).ToListAsync();
        Estimates = new(estimates, Today, await db.InvoicedAsync(estimates), ShowsBuyer: false);
        var payments = await db.Payments.AsNoTracking().Where(p => p.CustomerId == Id)
            .OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).Take(Newest).ToListAsync();
        Automatic = await db.SavedMethods.AsNoTracking().Where(m => m.CustomerId == Id && m.KeptAt != null)
            .OrderByDescending(m => m.KeptAt).FirstOrDefaultAsync();
        Transfers = await TransferLeft.OfAsync(db, dashboard, Id, HttpContext.RequestAborted);
        Portal = await PortalStanding.OfAsync(db, customer);
        Payments = new(payments) { Refunded = await db.RefundedAsync(payments) };
        return Page();
    }

    public Task<IActionResult> OnPostArchiveAsync() =>
        ArchiveAsync(clock.GetUtcNow(), "Archived. Their documents stay as they are.");

    public Task<IActionResult> OnPostRestoreAsync() => ArchiveAsync(null, "Taken back from the archive.");

    public async Task<IActionResult> OnPostInviteAsync(
        string? email, Id<PortalLink> key, CancellationToken cancellation) =>
        key.IsNone || !await door.InviteAsync(Id, email ?? "", key, cancellation)
            ? NotFound()
            : Told(words["The invitation goes to {0}.", email!]);

    public async Task<IActionResult> OnPostRevokeAsync(string? email, CancellationToken cancellation) =>
        !await door.RevokeAsync(Id, email ?? "", cancellation)
            ? NotFound()
            : Told(words["{0} cannot sign in any more. Open links and sessions have ended.", email!]);

    public async Task<IActionResult> OnPostStopAutomaticAsync(
        [FromServices] StopAutomatic stopping, CancellationToken cancellation)
    {
        if (await FindAsync() is null)
            return NotFound();

        await stopping.StopAsync(Id, SavedMethodEnd.StoppedByMerchant, cancellation);
        return Told(words["Automatic payments have stopped. The customer is told."]);
    }

    public async Task<IActionResult> OnPostUseTransferAsync(
        Id<TransferAccount> account, Id<Invoice> invoice, [FromServices] UseTransfer use,
        CancellationToken cancellation)
    {
        if (await FindAsync() is null)
            return NotFound();
        if (await use.GoAsync(account, invoice, cancellation) is not { } refusal)
            return Told(words["It was used. The payment stands among the customer's payments."]);

        TempData["Problem"] = refusal.In(words);
        return RedirectToPage(new { Id });
    }

    RedirectToPageResult Told(string notice)
    {
        TempData["Notice"] = notice;
        return RedirectToPage(new { Id });
    }

    async Task<IActionResult> ArchiveAsync(DateTimeOffset? at, string notice)
    {
        if (await FindAsync() is not { } customer)
            return NotFound();

        if (at is null || customer.ArchivedAt is null)
            customer.ArchivedAt = at;
        await db.SaveChangesAsync();
        return Told(words[notice]);
    }

    Task<Customer?> FindAsync() => db.Customers.FirstOrDefaultAsync(c => c.Id == Id);
}

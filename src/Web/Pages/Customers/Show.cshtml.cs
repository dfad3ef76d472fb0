using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Customers;

/// <summary>One customer: who they are, what they owe, what they have paid.</summary>
public sealed class Show(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>Newest invoices and payments shown; the lists of each have all.</summary>
    public const int Newest = 20;

    [BindProperty(SupportsGet = true)]
    public Id<Customer> Id { get; set; }

    public Customer Customer { get; private set; } = null!;

    public IEnumerable<Money> Owed { get; private set; } = [];

    public List<Money> Credit { get; private set; } = [];

    public List<Invoice> Invoices { get; private set; } = [];

    public PaymentRows Payments { get; private set; } = new([]);

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } customer)
            return NotFound();

        Customer = customer;
        Today = me.Organization.Today(clock.GetUtcNow());
        Owed = (await db.OwedByAsync([Id]))[Id];
        Credit = await db.CreditOfAsync(Id);
        Invoices = await db.Invoices.AsNoTracking().IgnoreAutoIncludes().Where(i => i.CustomerId == Id)
            .OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Id).Take(Newest).ToListAsync();
        var payments = await db.Payments.AsNoTracking().Where(p => p.CustomerId == Id)
            .OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).Take(Newest).ToListAsync();
        Payments = new(payments) { Refunded = await db.RefundedAsync(payments) };
        return Page();
    }

    public Task<IActionResult> OnPostArchiveAsync() =>
        ArchiveAsync(clock.GetUtcNow(), "Archived. Their documents stay as they are.");

    public Task<IActionResult> OnPostRestoreAsync() => ArchiveAsync(null, "Taken back from the archive.");

    async Task<IActionResult> ArchiveAsync(DateTimeOffset? at, string notice)
    {
        if (await FindAsync() is not { } customer)
            return NotFound();

        if (at is null || customer.ArchivedAt is null)
            customer.ArchivedAt = at;
        await db.SaveChangesAsync();
        TempData["Notice"] = words[notice].Value;
        return RedirectToPage(new { Id });
    }

    Task<Customer?> FindAsync() => db.Customers.FirstOrDefaultAsync(c => c.Id == Id);
}

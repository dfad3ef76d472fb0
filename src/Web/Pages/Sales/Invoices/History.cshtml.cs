using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Histories;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>Why an invoice stands where it stands: the ledger's account of it, and everything that happened.</summary>
public sealed class History(Db db, Current me, InvoiceHistory history, TimeProvider clock) : PageModel
{
    public Invoice Invoice { get; private set; } = null!;

    public InvoiceStatus Status => Invoice.StatusOn(me.Organization.Today(clock.GetUtcNow()));

    public IReadOnlyList<AccountRow> AccountRows { get; private set; } = [];

    public IReadOnlyList<HistoryRow> Everything { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        var found = await db.InSnapshotAsync(() => LoadAsync(id, cancellation), cancellation);
        return found ? Page() : NotFound();
    }

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) => me.Organization.Local(at);

    async Task<bool> LoadAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        var invoice = await db.Invoices.AsNoTracking()
            .FirstOrDefaultAsync(i => i.Id == id && i.IssuedAt != null, cancellation);
        if (invoice is null)
            return false;

        Invoice = invoice;
        AccountRows = await history.RowsAsync(
            invoice, await history.AccountAsync(invoice, cancellation), cancellation);
        Everything = await history.EverythingAsync(invoice, AccountRows, cancellation);
        return true;
    }
}

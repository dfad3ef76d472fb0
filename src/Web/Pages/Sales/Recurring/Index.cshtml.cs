using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages.Sales.Recurring;

/// <summary>The organization's recurring invoices.</summary>
public sealed class Index(Db db) : PageModel
{
    public IReadOnlyList<RecurringRow> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rows = await db.RecurringInvoices.AsNoTracking()
            .Join(db.Invoices, r => r.PatternId, i => i.Id, (r, i) => new { Recurring = r, i.Buyer.Name, i.Total })
            .ToListAsync();
        Rows = [.. rows.Select(r => new RecurringRow(r.Recurring, r.Name, r.Total))
            .OrderBy(r => r.Recurring.PausedAt is not null).ThenBy(r => r.Recurring.NextOn ?? DateOnly.MaxValue)
            .ThenBy(r => r.Recurring.Id)];
    }
}

/// <param name="Buyer">Whom it is made for.</param>
/// <param name="Total">Of the invoice that is repeated.</param>
public sealed record RecurringRow(RecurringInvoice Recurring, string Buyer, Money Total);

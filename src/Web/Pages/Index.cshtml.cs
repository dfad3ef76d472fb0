using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages;

/// <summary>What is owed, what came in, what needs a person.</summary>
public sealed class IndexModel(Db db, Current me, TimeProvider clock) : PageModel
{
    const int Newest = 5;

    public DateOnly Today { get; private set; }

    public Overview Overview { get; private set; } = null!;

    /// <summary>By currency; empty as long as nothing came in and nothing is owed.</summary>
    public IReadOnlyList<Trends> Trends { get; private set; } = [];

    public Checklist Checklist { get; private set; } = null!;

    public List<TodoRow> Todos { get; private set; } = [];

    public bool HasMoreTodos { get; private set; }

    public InvoiceRows Invoices { get; private set; } = null!;

    public PaymentRows Payments { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Today = me.Organization.Today(clock.GetUtcNow());
        var owed = await db.OwedByDueAsync();
        Overview = await Overview.ReadAsync(db, me.Organization.BaseCurrency, Today, owed);
        Trends = await Pages.Trends.ReadAsync(db, me.Organization.BaseCurrency, Today, owed);
        Checklist = await Checklist.ReadAsync(db, me.Organization);
        var todos = await TodoRow.In(db, done: false).Take(Newest + 1).ToListAsync();
        (Todos, HasMoreTodos) = (todos.Take(Newest).ToList(), todos.Count > Newest);
        Invoices = new(await db.Invoices.AsNoTracking().IgnoreAutoIncludes()
            .OrderByDescending(i => i.Id).Take(Newest).ToListAsync(), Today, ShowsBuyer: true);
        Payments = await ReadPaymentsAsync();
    }

    async Task<PaymentRows> ReadPaymentsAsync()
    {
        var rows = await db.Payments.AsNoTracking().OrderByDescending(p => p.Id).Take(Newest)
            .Select(p => new
            {
                Payment = p,
                Name = db.Customers.Where(c => c.Id == p.CustomerId).Select(c => c.Party.Name).FirstOrDefault(),
            })
            .ToListAsync();
        var names = rows.Where(r => r.Payment.CustomerId is not null).DistinctBy(r => r.Payment.CustomerId)
            .ToDictionary(r => r.Payment.CustomerId!.Value, r => r.Name ?? "");
        var payments = rows.ConvertAll(r => r.Payment);
        return new(payments, names) { Refunded = await db.RefundedAsync(payments) };
    }
}

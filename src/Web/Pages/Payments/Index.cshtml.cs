using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Forms;
using Tamias.Web.Payments;

namespace Tamias.Web.Pages.Payments;

/// <summary>All money that came in, newest first, with what it adds up to.</summary>
public sealed class Index(Db db) : PageModel
{
    /// <summary>Part of a customer's name, an invoice's number or a reference, or one of Stripe's ids.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>A <see cref="PaymentMethod"/>; anything else is all of them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Method { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Customer>? Customer { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>"test" or "live"; anything else is both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mode { get; set; }

    public PaymentRows Rows { get; private set; } = new([]);

    public Pager Pager { get; private set; } = new(1, false);

    /// <summary>Of everything found, by currency, without what was taken back.</summary>
    public List<Money> Totals { get; private set; } = [];

    public bool HasAny { get; private set; }

    /// <summary>Whose payments alone are shown; empty for everybody's.</summary>
    public string CustomerName { get; private set; } = "";

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        var found = Found();
        (var payments, Pager) = await Pager.ReadAsync(
            found.OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id), number);
        var shown = payments.ConvertAll(p => p.CustomerId);
        var names = await db.Customers.Where(c => shown.Contains(c.Id) || c.Id == Customer)
            .ToDictionaryAsync(c => c.Id, c => c.Party.Name);
        Rows = new(payments, names)
        {
            Nets = await NetsAsync(payments.ConvertAll(p => (Id<Payment>?)p.Id)),
            Refunded = await db.RefundedAsync(payments),
        };
        CustomerName = Customer is { } one && names.TryGetValue(one, out var name) ? name : "";
        Totals = await TotalsAsync(found);
        HasAny = payments.Count > 0 || await db.Payments.AnyAsync();
    }

    IQueryable<Payment> Found()
    {
        var payments = Sought(db.Payments.AsNoTracking());
        if (Enum.TryParse<PaymentMethod>(Method, out var method) && Enum.IsDefined(method))
            payments = payments.Where(p => p.Method == method);
        if (Customer is { } customer)
            payments = payments.Where(p => p.CustomerId == customer);
        if (DayText.TryParse(From, CultureInfo.CurrentCulture, out var from))
            payments = payments.Where(p => p.ReceivedOn >= from);
        if (DayText.TryParse(To, CultureInfo.CurrentCulture, out var to))
            payments = payments.Where(p => p.ReceivedOn <= to);
        return Mode is "test" or "live" ? payments.Where(p => p.Livemode == (Mode == "live")) : payments;
    }

    IQueryable<Payment> Sought(IQueryable<Payment> payments)
    {
        var typed = Q?.Trim() ?? "";
        var sought = SearchText.Of(Q);
        return sought.Length == 0 ? payments : payments.Where(p =>
            p.Reference.Contains(typed) || p.PaymentIntentId == typed || p.ChargeId == typed
            || db.Customers.Any(c => c.Id == p.CustomerId && c.SearchText.Contains(sought))
            || db.Allocations.Any(a => a.PaymentId == p.Id
                && db.Invoices.Any(i => i.Id == a.InvoiceId && i.SearchText.Contains(sought))));
    }

    async Task<Dictionary<Id<Payment>, Money>> NetsAsync(List<Id<Payment>?> payments)
    {
        var sums = await db.BalanceTransactions.Where(t => payments.Contains(t.PaymentId))
            .GroupBy(t => new { t.PaymentId, t.Amount.Currency })
            .Select(g => new { g.Key.PaymentId, g.Key.Currency, Minor = g.Sum(t => t.Amount.Minor - t.Fee.Minor) })
            .ToListAsync();
        return sums.DistinctBy(s => s.PaymentId)
            .ToDictionary(s => s.PaymentId!.Value, s => new Money(s.Minor, s.Currency));
    }

    static async Task<List<Money>> TotalsAsync(IQueryable<Payment> payments)
    {
        var sums = await payments.Where(p => p.ReversedAt == null).GroupBy(p => p.Amount.Currency)
            .Select(g => new { Currency = g.Key, Minor = g.Sum(p => p.Amount.Minor) }).ToListAsync();
        return [.. sums.OrderBy(s => s.Currency.Code, StringComparer.Ordinal)
            .Select(s => new Money(s.Minor, s.Currency))];
    }
}

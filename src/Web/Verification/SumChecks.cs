using Tamias.Web.Pages;

namespace Tamias.Web.Verification;

/// <summary>Whether the sums on the first page and of each customer are those of the ledger, currency by
/// currency.</summary>
public static class SumChecks
{
    static readonly bool[] Modes = [false, true];

    public static async Task<List<string>> OfHomeAsync(
        Db db, Overview home, IReadOnlyList<ProvenInvoice> invoices, LedgerSums sums, DateOnly today)
    {
        var owed = invoices.Where(i => i.IsOwed).ToList();
        var late = owed.Where(i => i.Late.IsPositive).ToList();
        var month = new DateOnly(today.Year, today.Month, 1);
        var received = await db.Payments.AsNoTracking().Where(p => p.ReceivedOn >= month && p.ReversedAt == null)
            .Select(p => new { p.Id, p.Amount.Currency, p.Livemode }).ToListAsync();
        return
        [
            .. Compare("first page, owed", home.Owed.Select(o => o.Amount), ByCurrency(owed)),
            .. Compare("first page, overdue", home.Owed.Select(o => o.Overdue), Sums(late.Select(i => i.Late))),
            .. Counts("owed", home.Owed.Sum(o => o.Count), owed.Count),
            .. Counts("overdue", home.Owed.Sum(o => o.OverdueCount), late.Count),
            .. Modes.SelectMany(isTest => Compare(
                $"first page, received this month{(isTest ? " in test mode" : "")}",
                home.Received.Where(r => r.IsTest == isTest).Select(r => r.Amount),
                received.Where(p => p.Livemode != isTest).GroupBy(p => p.Currency)
                    .Select(g => new Money(g.Sum(p => sums.Received.GetValueOrDefault(p.Id)), g.Key)))),
        ];
    }

    public static async Task<List<string>> OfCustomersAsync(
        Db db, IReadOnlyList<ProvenInvoice> invoices, CancellationToken cancellation)
    {
        var differences = new List<string>();
        var owed = invoices.Where(i => i.IsOwed).ToLookup(i => i.CustomerId);
        var credit = await CreditAsync(db, cancellation);
        var customers = await db.Customers.AsNoTracking().Select(c => c.Id).ToListAsync(cancellation);
        foreach (var some in customers.Chunk(500))
        {
            var shown = await db.OwedByAsync(some);
            foreach (var customer in some)
            {
                var name = $"customer {customer}";
                differences.AddRange(Compare($"{name}, owed", shown[customer], ByCurrency(owed[customer])));
                differences.AddRange(Compare($"{name}, credit", await db.CreditOfAsync(customer), credit[customer]));
            }
        }

        return differences;
    }

    /// <summary>One sentence for each currency in which the two differ. Amounts of several currencies never
    /// meet.</summary>
    public static IEnumerable<string> Compare(string where, IEnumerable<Money> shown, IEnumerable<Money> expected)
    {
        var seen = shown.ToLookup(m => m.Currency, m => m.Minor);
        var right = expected.ToLookup(m => m.Currency, m => m.Minor);
        return seen.Select(g => g.Key).Union(right.Select(g => g.Key))
            .Select(c => (Shown: new Money(seen[c].Sum(), c), Right: new Money(right[c].Sum(), c)))
            .Where(p => p.Shown != p.Right)
            .Select(p => $"{where}: it shows {p.Shown} but the ledger says {p.Right}");
    }

    static IEnumerable<string> Counts(string what, int shown, int expected) => shown == expected ? []
        : [$"first page, {what}: it counts {shown} invoices but the ledger says {expected}"];

    static IEnumerable<Money> ByCurrency(IEnumerable<ProvenInvoice> invoices) => Sums(invoices.Select(i => i.Owed));

    static IEnumerable<Money> Sums(IEnumerable<Money> amounts) =>
        amounts.GroupBy(m => m.Currency).Select(g => new Money(g.Sum(m => m.Minor), g.Key));

    /// <summary>What of each customer's payments is neither allocated nor given back.</summary>
    static async Task<ILookup<Id<Customer>, Money>> CreditAsync(Db db, CancellationToken cancellation)
    {
        var free = await db.Payments.AsNoTracking().Where(p => p.CustomerId != null && p.ReversedAt == null)
            .Select(p => new
            {
                Customer = p.CustomerId!.Value, p.Amount.Currency,
                Minor = p.Amount.Minor - p.Returned.Minor
                    - db.Allocations.Where(a => a.PaymentId == p.Id).Sum(a => a.Amount.Minor),
                Lost = db.Ledger.SelectMany(t => t.Entries)
                    .Where(e => e.Account == LedgerAccount.Lost && e.PaymentId == p.Id).Sum(e => e.Amount.Minor),
            })
            .Where(p => p.Minor + p.Lost != 0).ToListAsync(cancellation);
        return free.ToLookup(p => p.Customer, p => new Money(p.Minor + p.Lost, p.Currency));
    }
}

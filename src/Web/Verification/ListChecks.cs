using Tamias.Web.Sales;

namespace Tamias.Web.Verification;

/// <summary>Whether the lists hold what the ledger says that they should.</summary>
static class ListChecks
{
    /// <summary>Every filter of the list of invoices.</summary>
    public static async Task<List<string>> OfInvoicesAsync(
        Db db, IReadOnlyList<ProvenInvoice> invoices, DateOnly today, CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var (state, _) in InvoiceStates.All)
        {
            var listed = (await InvoiceStates.Only(db.Invoices.AsNoTracking().IgnoreAutoIncludes(), state, today)
                .Select(i => i.Id).ToListAsync(cancellation)).ToHashSet();
            var name = state.Length == 0 ? "all" : state;
            differences.AddRange(invoices.Where(i => Belongs(i, state) && !listed.Contains(i.Id))
                .Select(i => $"list of invoices, {name}: {i} is missing"));
            differences.AddRange(invoices.Where(i => !Belongs(i, state) && listed.Contains(i.Id))
                .Select(i => $"list of invoices, {name}: {i} does not belong there"));
        }

        return differences;
    }

    /// <summary>What the list of payments adds up to: all of it, each way of payment, and each mode.</summary>
    public static async Task<List<string>> OfPaymentsAsync(
        Db db, LedgerSums sums, CancellationToken cancellation)
    {
        var payments = await db.Payments.AsNoTracking().Where(p => p.ReversedAt == null)
            .Select(p => new { p.Id, p.Method, p.Livemode, p.Amount.Currency }).ToListAsync(cancellation);
        var differences = new List<string>();
        foreach (var (name, method, mode) in Filters())
        {
            var page = new Pages.Payments.Index(db) { Method = method, Mode = mode };
            await page.OnGetAsync();
            var expected = payments
                .Where(p => method.Length == 0 || p.Method.ToString() == method)
                .Where(p => mode.Length == 0 || p.Livemode == (mode == "live"))
                .GroupBy(p => p.Currency)
                .Select(g => new Money(g.Sum(p => sums.Received.GetValueOrDefault(p.Id)), g.Key));
            differences.AddRange(SumChecks.Compare($"list of payments, {name}", page.Totals, expected));
        }

        return differences;
    }

    static IEnumerable<(string Name, string Method, string Mode)> Filters() =>
    [
        ("all", "", ""), ("live", "", "live"), ("test", "", "test"),
        .. Enum.GetNames<PaymentMethod>().Select(m => (m, m, "")),
    ];

    static bool Belongs(ProvenInvoice invoice, string state) => state switch
    {
        "draft" => invoice.Status == InvoiceStatus.Draft,
        "unpaid" => invoice.IsOwed,
        "overdue" => invoice is { IsOwed: true, Late.IsPositive: true },
        "partial" => invoice.Status == InvoiceStatus.PartiallyPaid,
        "paid" => invoice.Status == InvoiceStatus.Paid,
        "credited" => invoice.Status == InvoiceStatus.Credited,
        "void" => invoice.Status == InvoiceStatus.Void,
        _ => true,
    };
}

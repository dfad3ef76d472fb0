namespace Tamias.Web.Payments;

/// <summary>What of a customer's payments no invoice has used yet, asked of the allocations.</summary>
public static class Credits
{
    /// <summary>Payments of a customer, in one currency, of which something is left; oldest first.</summary>
    public static IQueryable<Payment> WithRest(this Db db, Id<Customer> customer, Currency currency) => db.Payments
        .Where(p => p.CustomerId == customer && p.ReversedAt == null && p.Amount.Currency == currency
            && p.Amount.Minor - p.Returned.Minor
                > db.Allocations.Where(a => a.PaymentId == p.Id).Sum(a => a.Amount.Minor)
                    + db.Refunds.Where(r => r.PaymentId == p.Id && r.State == RefundState.Asked)
                        .Sum(r => r.Amount.Minor))
        .OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id);

    /// <summary>What a customer owes in one currency, oldest first.</summary>
    public static IQueryable<Invoice> OpenInvoices(this Db db, Id<Customer> customer, Currency currency) =>
        db.Invoices.AsNoTracking()
        .Owed().Where(i => i.CustomerId == customer && i.Currency == currency)
        .OrderBy(i => i.IssuedOn).ThenBy(i => i.Sequence).ThenBy(i => i.Id);

    /// <summary>What is left of a payment, neither allocated nor given back nor spoken for by a refund; nothing of one
    /// that was taken back.</summary>
    public static async Task<Money> RestOfAsync(this Db db, Payment payment, CancellationToken cancellation)
    {
        var zero = payment.Amount.Currency.Zero;
        if (payment.ReversedAt is not null)
            return zero;

        var kept = await db.KeptOfAsync(payment, cancellation);
        var allocated = await db.Allocations.Where(a => a.PaymentId == payment.Id)
            .SumAsync(a => a.Amount.Minor, cancellation);
        return Money.Max(kept with { Minor = kept.Minor - allocated }, zero);
    }

    /// <summary>What of a customer's payments in one currency no invoice has used and no refund has spoken
    /// for.</summary>
    public static async Task<Money> FreeCreditAsync(
        this Db db, Id<Customer> customer, Currency currency, CancellationToken cancellation)
    {
        var sum = currency.Zero;
        foreach (var payment in await db.WithRest(customer, currency).AsNoTracking().ToListAsync(cancellation))
            sum += await db.RestOfAsync(payment, cancellation);
        return sum;
    }

    /// <summary>What of a payment could be given back: all that has not left and is not about to.</summary>
    public static async Task<Money> KeptOfAsync(this Db db, Payment payment, CancellationToken cancellation)
    {
        var held = await db.Refunds.Where(r => r.PaymentId == payment.Id && r.State == RefundState.Asked)
            .SumAsync(r => r.Amount.Minor, cancellation);
        return payment.Amount - payment.Returned - payment.Amount with { Minor = held };
    }

    /// <summary>What of a payment is not allocated, as the ledger has it: also what a refund has spoken for.</summary>
    public static async Task<Money> UnallocatedOfAsync(
        this Db db, Payment payment, CancellationToken cancellation)
    {
        var allocated = await db.Allocations.Where(a => a.PaymentId == payment.Id)
            .SumAsync(a => a.Amount.Minor, cancellation);
        return payment.Amount - payment.Returned - payment.Amount with { Minor = allocated };
    }

    /// <summary>What has left of a payment beyond what it still held.</summary>
    public static async Task<Money> LostOfAsync(this Db db, Payment payment, CancellationToken cancellation) =>
        payment.Amount with
        {
            Minor = await db.Ledger.SelectMany(t => t.Entries)
                .Where(e => e.Account == LedgerAccount.Lost && e.PaymentId == payment.Id)
                .SumAsync(e => e.Amount.Minor, cancellation),
        };

    /// <summary>What each invoice has of a payment, without zeros.</summary>
    public static async Task<Dictionary<Id<Invoice>, Money>> AllocatedByInvoiceAsync(
        this Db db, Payment payment, CancellationToken cancellation) =>
        (await db.Allocations.Where(a => a.PaymentId == payment.Id).GroupBy(a => a.InvoiceId)
            .Select(g => new { InvoiceId = g.Key, Minor = g.Sum(a => a.Amount.Minor) }).ToListAsync(cancellation))
        .Where(s => s.Minor != 0).ToDictionary(s => s.InvoiceId, s => payment.Amount with { Minor = s.Minor });

    /// <summary>The invoices that a payment has settled, and what of each, in the order of their days.</summary>
    public static async Task<List<(Invoice Invoice, Money Amount)>> PartsOfAsync(
        this Db db, Payment payment, CancellationToken cancellation)
    {
        var parts = await db.AllocatedByInvoiceAsync(payment, cancellation);
        var invoices = await db.Invoices.AsNoTracking().Where(i => parts.Keys.Contains(i.Id))
            .OrderBy(i => i.IssuedOn).ThenBy(i => i.Sequence).ToListAsync(cancellation);
        return invoices.ConvertAll(i => (i, parts[i.Id]));
    }

    /// <summary>The payments that an invoice was paid with, oldest first, and what of each it still has.</summary>
    public static async Task<List<(Payment Payment, Money Amount)>> PaymentsOfAsync(
        this Db db, Invoice invoice, CancellationToken cancellation)
    {
        var parts = await db.Allocations.Where(a => a.InvoiceId == invoice.Id).GroupBy(a => a.PaymentId)
            .Select(g => new { PaymentId = g.Key, Minor = g.Sum(a => a.Amount.Minor) })
            .Where(s => s.Minor > 0).ToDictionaryAsync(s => s.PaymentId, s => s.Minor, cancellation);
        var payments = await db.Payments.AsNoTracking().Where(p => parts.Keys.Contains(p.Id))
            .OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id).ToListAsync(cancellation);
        return payments.ConvertAll(p => (p, p.Amount with { Minor = parts[p.Id] }));
    }
}

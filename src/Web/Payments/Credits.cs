namespace Tamias.Web.Payments;

/// <summary>What of a customer's payments no invoice has used yet, asked of the allocations.</summary>
public static class Credits
{
    /// <summary>Payments of a customer, in one currency, of which something is left; oldest first.</summary>
    public static IQueryable<Payment> WithRest(this Db db, Id<Customer> customer, Currency currency) => db.Payments
        .Where(p => p.CustomerId == customer && p.ReversedAt == null && p.Amount.Currency == currency
            && p.Amount.Minor > db.Allocations.Where(a => a.PaymentId == p.Id).Sum(a => a.Amount.Minor))
        .OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id);

    /// <summary>What a customer owes in one currency, oldest first.</summary>
    public static IQueryable<Invoice> OpenInvoices(this Db db, Id<Customer> customer, Currency currency) =>
        db.Invoices.AsNoTracking()
        .Owed().Where(i => i.CustomerId == customer && i.Currency == currency)
        .OrderBy(i => i.IssuedOn).ThenBy(i => i.Sequence).ThenBy(i => i.Id);

    /// <summary>What is left of a payment; nothing of one that was taken back.</summary>
    public static async Task<Money> RestOfAsync(this Db db, Payment payment, CancellationToken cancellation) =>
        payment.ReversedAt is not null
            ? payment.Amount.Currency.Zero
            : payment.Amount with
            {
                Minor = payment.Amount.Minor - await db.Allocations.Where(a => a.PaymentId == payment.Id)
                    .SumAsync(a => a.Amount.Minor, cancellation),
            };

    /// <summary>What each invoice has of a payment, without zeros.</summary>
    public static async Task<Dictionary<Id<Invoice>, Money>> AllocatedByInvoiceAsync(
        this Db db, Payment payment, CancellationToken cancellation) =>
        (await db.Allocations.Where(a => a.PaymentId == payment.Id).GroupBy(a => a.InvoiceId)
            .Select(g => new { InvoiceId = g.Key, Minor = g.Sum(a => a.Amount.Minor) }).ToListAsync(cancellation))
        .Where(s => s.Minor != 0).ToDictionary(s => s.InvoiceId, s => payment.Amount with { Minor = s.Minor });
}

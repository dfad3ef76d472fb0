using Tamias.Web.Payments;

namespace Tamias.Web.Receipts;

/// <summary>What a receipt is about: one payment, whose it is, and which invoices it has settled.</summary>
/// <param name="Left">What no invoice has used; the customer's credit.</param>
public sealed record Receipt(Payment Payment, Customer Customer, Organization Organization, Money Left)
{
    public required IReadOnlyList<(Invoice Invoice, Money Amount)> Parts { get; init; }

    /// <summary>What it settled of invoices that this reader is not shown.</summary>
    public Money Elsewhere { get; private init; } = Payment.Amount.Currency.Zero;

    /// <summary>Null for a payment that is not there, that was taken back, or that is nobody's yet.</summary>
    public static async Task<Receipt?> ReadAsync(Db db, Id<Payment> id, CancellationToken cancellation)
    {
        var payment = await db.Payments.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == id && p.ReversedAt == null, cancellation);
        var customer = payment?.CustomerId is { } whose
            ? await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == whose, cancellation)
            : null;
        if (payment is null || customer is null)
            return null;

        return new(payment, customer,
            await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == payment.OrganizationId, cancellation),
            await db.RestOfAsync(payment, cancellation))
        {
            Parts = await db.PartsOfAsync(payment, cancellation),
        };
    }

    /// <summary>For who holds this invoice's address: the numbers of other invoices are none of theirs.</summary>
    public Receipt About(Id<Invoice> invoice) => this with
    {
        Parts = [.. Parts.Where(p => p.Invoice.Id == invoice)],
        Elsewhere = Parts.Where(p => p.Invoice.Id != invoice)
            .Aggregate(Payment.Amount.Currency.Zero, (sum, part) => sum + part.Amount),
    };
}

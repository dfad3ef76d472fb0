namespace Tamias.Web.Display;

/// <summary>Invoices as rows of a table.</summary>
/// <param name="Today">In the organization's time zone; decides what is overdue.</param>
public sealed record InvoiceRows(IReadOnlyList<Invoice> Invoices, DateOnly Today, bool ShowsBuyer);

/// <summary>Payments as rows of a table.</summary>
/// <param name="Customers">Names by key; null where the page is one customer's.</param>
public sealed record PaymentRows(
    IReadOnlyList<Payment> Payments, IReadOnlyDictionary<Id<Customer>, string>? Customers = null)
{
    /// <summary>What came of each after Stripe's fees and everything that was given back, where that is known; null
    /// where it is not shown.</summary>
    public IReadOnlyDictionary<Id<Payment>, Money>? Nets { get; init; }

    /// <summary>What of them has been given back, where something has.</summary>
    public IReadOnlyDictionary<Id<Payment>, Money> Refunded { get; init; } = new Dictionary<Id<Payment>, Money>();
}

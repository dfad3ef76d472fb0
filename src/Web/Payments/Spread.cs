namespace Tamias.Web.Payments;

/// <summary>How money is put to open invoices of one customer.</summary>
public sealed record Spread(Id<Customer> CustomerId, IReadOnlyList<SpreadPart> Parts)
{
    /// <summary>What an attempt is to pay.</summary>
    public static Spread Of(Attempt attempt, Id<Customer> customer) =>
        new(customer, [.. attempt.Parts.Select(p => new SpreadPart(p.InvoiceId, attempt.PartOf(p.InvoiceId)))]);

    /// <summary>In the order in which they are locked.</summary>
    public IReadOnlyList<Id<Invoice>> InvoiceIds => [.. Parts.Select(p => p.InvoiceId).Distinct().Order()];

    /// <exception cref="ArgumentOutOfRangeException">There is no part.</exception>
    public Currency Currency => Parts[0].Amount.Currency;

    public Money Sum(Currency currency) => Parts.Aggregate(currency.Zero, (sum, part) => sum + part.Amount);

    /// <summary>May these invoices take these parts of so much money? They are locked, all that were found.</summary>
    public Refusal? Offer(IReadOnlyDictionary<Id<Invoice>, Invoice> invoices, Money available)
    {
        foreach (var part in Parts)
        {
            if (!invoices.TryGetValue(part.InvoiceId, out var invoice) || invoice.CustomerId != CustomerId
                || invoice.Currency != available.Currency)
                return new("One of these invoices is not there any more. Load the page again.");
            if (!part.Amount.IsPositive)
                return new("Enter an amount above zero.");
            if (!invoice.IsPayable || part.Amount > invoice.Outstanding)
                return new("On invoice {0} only {1} is left to pay.", invoice.Number, Left(invoice));
        }

        if (Parts.DistinctBy(p => p.InvoiceId).Count() < Parts.Count)
            return new("One of these invoices is not there any more. Load the page again.");
        return Sum(available.Currency) > available
            ? new("{0} is put to invoices, but there is only {1}.", Sum(available.Currency), available)
            : null;
    }

    static Money Left(Invoice invoice) => invoice.IsPayable ? invoice.Outstanding : invoice.Currency.Zero;
}

/// <summary>What one invoice gets.</summary>
public sealed record SpreadPart(Id<Invoice> InvoiceId, Money Amount);

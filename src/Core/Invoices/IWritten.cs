namespace Tamias;

/// <summary>Written line by line for a customer, and issued once: an invoice, or an estimate.</summary>
public interface IWritten : IOwned
{
    Id<Customer> CustomerId { get; }

    Id<NumberSeries>? SeriesId { get; }

    string Number { get; }

    DateOnly IssuedOn { get; }

    bool IsDraft { get; }

    Party Seller { get; }

    Party Buyer { get; }

    string LogoHash { get; }

    DocumentLook Look { get; }

    Currency Currency { get; }

    bool PricesIncludeTax { get; }

    IReadOnlyList<InvoiceLine> Lines { get; }

    Id<Tax>? WithholdingId { get; }

    string WithholdingName { get; }

    Rate WithholdingRate { get; }

    string Terms { get; }

    string Notes { get; }

    /// <summary>The token of the customer's address, encrypted; empty until issued.</summary>
    string PermalinkCipher { get; }

    int Version { get; }
}

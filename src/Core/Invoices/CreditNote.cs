namespace Tamias;

/// <summary>A document that lowers what is owed on one issued invoice. Issued as it is made, and never
/// changed.</summary>
public sealed class CreditNote : IOwned
{
    readonly List<InvoiceLine> lines = [];

    /// <param name="reason">Printed on it.</param>
    public CreditNote(Id<CreditNote> id, Invoice invoice, IEnumerable<InvoiceLine> lines, string reason)
    {
        (Id, OrganizationId, InvoiceId, CustomerId) = (id, invoice.OrganizationId, invoice.Id, invoice.CustomerId);
        (Language, Buyer, Reason) = (invoice.Language, invoice.Buyer, reason);
        (Currency, PricesIncludeTax) = (invoice.Currency, invoice.PricesIncludeTax);
        (WithholdingName, WithholdingRate) = (invoice.WithholdingName, invoice.WithholdingRate);
        foreach (var line in lines)
        {
            line.Position = this.lines.Count + 1;
            this.lines.Add(line);
        }

        var totals = Totals;
        (Net, Total, Payable) = (totals.Net, totals.Total, totals.Payable);
    }

    CreditNote()
    {
    }

    public Id<CreditNote> Id { get; private set; }

    public Id<Organization> OrganizationId { get; private set; }

    public Id<Invoice> InvoiceId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public Id<NumberSeries> SeriesId { get; private set; }

    /// <summary>Place in its series.</summary>
    public int Sequence { get; private set; }

    public string Number { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>The date on the document.</summary>
    public DateOnly IssuedOn { get; private set; }

    public Guid IssuedBy { get; private set; }

    /// <summary>"el" or "en".</summary>
    public string Language { get; private set; } = "el";

    public Party Seller { get; private set; } = new();

    public Party Buyer { get; private set; } = new();

    public string LogoHash { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public Currency Currency { get; private set; } = Currency.Eur;

    public bool PricesIncludeTax { get; private set; }

    /// <summary>With positive amounts: what is credited.</summary>
    public IReadOnlyList<InvoiceLine> Lines => lines;

    public string WithholdingName { get; private set; } = "";

    public Rate WithholdingRate { get; private set; }

    /// <summary>Net of VAT.</summary>
    public Money Net { get; private set; } = Currency.Eur.Zero;

    public Money Total { get; private set; } = Currency.Eur.Zero;

    /// <summary>Total less withholding: by how much less is owed.</summary>
    public Money Payable { get; private set; } = Currency.Eur.Zero;

    public Totals Totals => Totals.Of(lines, Currency, PricesIncludeTax, WithholdingRate);

    /// <summary>Takes its number and freezes it with the seller of this moment.</summary>
    public void Issue(NumberSeries series, Organization organization, DateOnly on, DateTimeOffset at, Guid by)
    {
        (Seller, LogoHash) = (organization.Party, organization.LogoHash);
        (Sequence, Number) = series.Take(on);
        (SeriesId, IssuedOn, IssuedAt, IssuedBy) = (series.Id, on, at, by);
    }
}

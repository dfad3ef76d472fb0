namespace Tamias;

/// <summary>A document that lowers what is owed on one issued invoice. Issued as it is made, and never
/// changed.</summary>
public sealed class CreditNote : IOwned
{
    readonly List<CreditNoteLine> lines = [];
    readonly List<CreditNoteTax> taxes = [];

    /// <param name="reason">Printed on it.</param>
    public CreditNote(Id<CreditNote> id, Invoice invoice, CreditedPart part, string reason)
    {
        (Id, OrganizationId, InvoiceId, CustomerId) = (id, invoice.OrganizationId, invoice.Id, invoice.CustomerId);
        (InvoiceNumber, InvoiceIssuedOn) = (invoice.Number, invoice.IssuedOn);
        (Language, Buyer, Reason) = (invoice.Language, invoice.Buyer, reason);
        (Currency, PricesIncludeTax, WithholdingName) =
            (invoice.Currency, invoice.PricesIncludeTax, invoice.WithholdingName);
        (Net, Total, Payable) = (part.Totals.Net, part.Totals.Total, part.Totals.Payable);
        foreach (var line in part.Lines)
        {
            line.Position = lines.Count + 1;
            lines.Add(line);
        }

        foreach (var tax in part.Totals.Taxes)
            taxes.Add(new(taxes.Count + 1, tax.Name, tax.Rate) { NetMinor = tax.Net.Minor, TaxMinor = tax.Tax.Minor });
    }

    CreditNote()
    {
    }

    public Id<CreditNote> Id { get; private set; }

    public Id<Organization> OrganizationId { get; private set; }

    public Id<Invoice> InvoiceId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    /// <summary>Of the invoice that it lowers, as printed.</summary>
    public string InvoiceNumber { get; private set; } = "";

    public DateOnly InvoiceIssuedOn { get; private set; }

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

    /// <summary>That of the day of issue.</summary>
    public DocumentLook Look { get; private set; } = DocumentLook.Usual;

    public string Reason { get; private set; } = "";

    public string FiscalNumber { get; private set; } = "";

    public string FiscalMark { get; private set; } = "";

    public string FiscalAddress { get; private set; } = "";

    /// <summary>What the tax authority knows it by.</summary>
    public FiscalRecord Fiscal => new(FiscalNumber, FiscalMark, FiscalAddress);

    public Currency Currency { get; private set; } = Currency.Eur;

    public bool PricesIncludeTax { get; private set; }

    /// <summary>With positive amounts: what is credited.</summary>
    public IReadOnlyList<CreditNoteLine> Lines => lines;

    public IReadOnlyList<CreditNoteTax> Taxes => taxes;

    public string WithholdingName { get; private set; } = "";

    /// <summary>Net of VAT.</summary>
    public Money Net { get; private set; } = Currency.Eur.Zero;

    public Money Total { get; private set; } = Currency.Eur.Zero;

    /// <summary>Total less withholding: by how much less is owed.</summary>
    public Money Payable { get; private set; } = Currency.Eur.Zero;

    public Totals Totals => new(Net, Total - Net, Total - Payable,
        [.. taxes.OrderBy(t => t.Position).Select(t =>
            new TaxTotal(t.Name, t.Rate, new(t.NetMinor, Currency), new(t.TaxMinor, Currency)))]);

    /// <summary>What the list is searched in; stored, and always that of the other fields.</summary>
    public string SearchText
    {
        get => Tamias.SearchText.Of(Buyer.Name, Number, InvoiceNumber, Buyer.TaxId);
        private set => _ = value;
    }

    /// <summary>Writes it down, also on an issued note, which keeps the number it has.</summary>
    public void Record(FiscalRecord record)
    {
        if (SeriesId.IsNone)
            FiscalNumber = record.Number;
        (FiscalMark, FiscalAddress) = (record.Mark, record.Address);
    }

    /// <summary>Takes its number and freezes it with the seller of this moment.</summary>
    public void Issue(NumberSeries series, Organization organization, DateOnly on, DateTimeOffset at, Guid by)
    {
        (Seller, LogoHash, Look) = (organization.Party, organization.LogoHash, organization.Look);
        (Sequence, Number) = series.Take(on, Fiscal);
        (SeriesId, IssuedOn, IssuedAt, IssuedBy) = (series.Id, on, at, by);
    }
}

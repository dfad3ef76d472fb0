namespace Tamias;

/// <summary>What a customer is offered at which price, before anything is owed. Written freely as a draft; from its
/// issue on only its answer changes. Never booked, never paid: an invoice is made of it.</summary>
public sealed partial class Estimate : IWritten
{
    readonly List<InvoiceLine> lines = [];

    public Estimate(Id<Estimate> id, Id<Organization> organizationId, Customer customer, DateTimeOffset at)
    {
        (Id, OrganizationId, CreatedAt, Currency) = (id, organizationId, at, customer.Currency);
        Net = Total = Payable = Currency.Zero;
        Address(customer);
    }

    Estimate()
    {
    }

    public Id<Estimate> Id { get; private set; }

    public Id<Organization> OrganizationId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public Id<NumberSeries>? SeriesId { get; set; }

    /// <summary>Place in its series; null until issued.</summary>
    public int? Sequence { get; private set; }

    /// <summary>What people call it; empty until issued.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What stands over it.</summary>
    public EstimateHeading Heading { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>The date on the document.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The last day on which the customer can accept it; null without end.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>"el" or "en".</summary>
    public string Language { get; private set; } = "el";

    public Party Seller { get; private set; } = new();

    public Party Buyer { get; private set; } = new();

    /// <summary>The seller's <see cref="Logo"/> of the day of issue; empty without one.</summary>
    public string LogoHash { get; private set; } = "";

    /// <summary>That of the day of issue.</summary>
    public DocumentLook Look { get; private set; } = DocumentLook.Usual;

    public Currency Currency { get; private set; } = Currency.Eur;

    public bool PricesIncludeTax { get; private set; }

    public IReadOnlyList<InvoiceLine> Lines => lines;

    public Id<Tax>? WithholdingId { get; private set; }

    public string WithholdingName { get; private set; } = "";

    public Rate WithholdingRate { get; private set; }

    /// <summary>Printed under the totals.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>Printed for the customer.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>Net of VAT, as stored with the document.</summary>
    public Money Net { get; private set; } = Currency.Eur.Zero;

    public Money Total { get; private set; } = Currency.Eur.Zero;

    /// <summary>Total less withholding: what an invoice of it would ask for.</summary>
    public Money Payable { get; private set; } = Currency.Eur.Zero;

    /// <summary>SHA-256 of the token in the customer's address, as hex.</summary>
    public string PermalinkHash { get; private set; } = "";

    /// <summary>The token itself, encrypted.</summary>
    public string PermalinkCipher { get; private set; } = "";

    /// <summary>What the list is searched in and sorted by; stored, and always that of the other fields.</summary>
    public string SearchText
    {
        get => Tamias.SearchText.Of(Buyer.Name, Number, Buyer.TaxId, Buyer.Email);
        private set => _ = value;
    }

    public int Version { get; private set; }

    public bool IsDraft => IssuedAt is null;

    public Totals Totals => Totals.Of(lines, Currency, PricesIncludeTax, WithholdingRate);

    /// <summary>Makes it the customer's, with their data and language of now.</summary>
    public void Address(Customer customer)
    {
        MustBeDraft();
        (CustomerId, Buyer, Language) = (customer.Id, customer.Party, customer.Language);
    }

    /// <summary>Writes the draft anew. The content's due date is an invoice's and counts for nothing here.</summary>
    public void Write(InvoiceContent content, EstimateHead head)
    {
        MustBeDraft();
        (Heading, ValidUntil) = (head.Heading, head.ValidUntil);
        (Currency, PricesIncludeTax, IssuedOn) = (content.Currency, content.PricesIncludeTax, content.IssuedOn);
        (Terms, Notes) = (content.Terms, content.Notes);
        (WithholdingId, WithholdingName, WithholdingRate) =
            (content.WithholdingId, content.WithholdingName, content.WithholdingRate);
        lines.Clear();
        foreach (var line in content.Lines)
        {
            line.Position = lines.Count + 1;
            lines.Add(line);
        }

        var totals = Totals;
        (Net, Total, Payable) = (totals.Net, totals.Total, totals.Payable);
    }

    /// <summary>May it be issued?</summary>
    public Refusal? OfferIssue(NumberSeries series) => this switch
    {
        { IsDraft: false } => new("This estimate has been issued already."),
        { lines.Count: 0 } => new("Add at least one line before issuing."),
        { ValidUntil: { } last } when last < IssuedOn => new("It cannot end before the date of the estimate."),
        _ => series.Offer(IssuedOn),
    };

    /// <summary>Takes its number and freezes the document with both parties and the look of this moment.</summary>
    public void Issue(NumberSeries series, Organization organization, Customer customer, DateTimeOffset at)
    {
        if (OfferIssue(series) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        Address(customer);
        (Seller, LogoHash, Look) = (organization.Party, organization.LogoHash, organization.Look);
        (Sequence, Number) = series.Take(IssuedOn);
        (SeriesId, IssuedAt) = (series.Id, at);
    }

    /// <summary>The address's token: its hash to be found by, its cipher to be shown again.</summary>
    public void LinkBy(string hash, string cipher) => (PermalinkHash, PermalinkCipher) = (hash, cipher);

    void MustBeDraft()
    {
        if (!IsDraft)
            throw new InvalidOperationException("An issued estimate is not rewritten.");
    }
}

/// <summary>What an estimate has and an invoice has not.</summary>
public sealed record EstimateHead(EstimateHeading Heading, DateOnly? ValidUntil);

/// <summary>What stands over the document.</summary>
public enum EstimateHeading
{
    Estimate,

    /// <summary>A bill before the bill: it asks for what an invoice will ask for, and is none.</summary>
    Proforma,
}

namespace Tamias;

/// <summary>What a customer is asked to pay. Written freely as a draft; from its issue on only money changes
/// it.</summary>
public sealed partial class Invoice : IWritten
{
    readonly List<InvoiceLine> lines = [];
    readonly List<OfferedGateway> gateways = [];

    public Invoice(Id<Invoice> id, Id<Organization> organizationId, Customer customer, DateTimeOffset at)
    {
        Id = id;
        OrganizationId = organizationId;
        CreatedAt = at;
        Currency = customer.Currency;
        Net = Total = Payable = Paid = Credited = WrittenOff = Currency.Zero;
        Address(customer);
    }

    Invoice()
    {
    }

    public Id<Invoice> Id { get; private set; }

    public Id<Organization> OrganizationId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public Id<NumberSeries>? SeriesId { get; set; }

    /// <summary>What made it by itself; null when a person did.</summary>
    public Id<RecurringInvoice>? RecurringId { get; set; }

    /// <summary>The estimate that it was made of; no other invoice is made of the same one.</summary>
    public Id<Estimate>? EstimateId { get; set; }

    /// <summary>Place in its series; null until issued.</summary>
    public int? Sequence { get; private set; }

    /// <summary>What people call it; empty until issued.</summary>
    public string Number { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>The date on the document.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>When all of it is due; the rest, where it is paid in instalments.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When it was delivered or done, where that is another day than <see cref="IssuedOn"/>.</summary>
    public DateOnly? DeliveredOn { get; private set; }

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

    /// <summary>Never shown to the customer.</summary>
    public string PrivateNotes { get; set; } = "";

    /// <summary>Net of VAT, as stored with the document.</summary>
    public Money Net { get; private set; } = Currency.Eur.Zero;

    public Money Total { get; private set; } = Currency.Eur.Zero;

    /// <summary>What the customer has to pay in all: total less withholding, less credit notes and
    /// write-offs.</summary>
    public Money Payable { get; private set; } = Currency.Eur.Zero;

    /// <summary>Sum of allocations; kept beside the ledger and proved equal by <c>verify</c>.</summary>
    public Money Paid { get; private set; } = Currency.Eur.Zero;

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

    public Money Outstanding => Payable - Paid;

    public bool IsDraft => IssuedAt is null;

    public bool IsVoid => VoidedAt is not null;

    /// <summary>Issued, not void, and something is owed.</summary>
    public bool IsPayable => !IsDraft && !IsVoid && Outstanding.IsPositive;

    public Totals Totals => Totals.Of(lines, Currency, PricesIncludeTax, WithholdingRate);

    public InvoiceStatus StatusOn(DateOnly today) => this switch
    {
        { IsVoid: true } => InvoiceStatus.Void,
        { IsDraft: true } => InvoiceStatus.Draft,
        { Payable.IsPositive: false, Credited.IsPositive: true } => InvoiceStatus.Credited,
        { Outstanding.IsPositive: false } => InvoiceStatus.Paid,
        { Paid.IsPositive: true } => InvoiceStatus.PartiallyPaid,
        _ when IsOverdueOn(today) => InvoiceStatus.Overdue,
        _ => InvoiceStatus.Issued,
    };

    /// <summary>Something that is owed was due before; a partly paid invoice can be overdue too.</summary>
    public bool IsOverdueOn(DateOnly today) => IsPayable && NextDueOn < today;

    /// <summary>The address's token: its hash to be found by, its cipher to be shown again.</summary>
    public void LinkBy(string hash, string cipher) => (PermalinkHash, PermalinkCipher) = (hash, cipher);
}

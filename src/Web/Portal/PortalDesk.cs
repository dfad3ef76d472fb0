using Tamias.Web.AutomaticPayments;
using Tamias.Web.Display;
using Tamias.Web.Estimates;
using Tamias.Web.Payments;
using Tamias.Web.Sales;
using Tamias.Web.Transfers;

namespace Tamias.Web.Portal;

/// <summary>Reads what the customer who is signed in has with this organization: their own rows and nobody
/// else's.</summary>
public sealed class PortalDesk(Db db, PortalVisit visit, TimeProvider clock, Permalinks permalinks)
{
    /// <summary>Newest past documents and payments shown; the statement has all.</summary>
    public const int Newest = 50;

    Id<Customer> Customer => visit.Customer.Id;

    IQueryable<Invoice> Invoices => db.Invoices.AsNoTracking().IgnoreAutoIncludes()
        .Where(i => i.CustomerId == Customer && i.IssuedAt != null);

    public async Task<PortalSight> ReadAsync(CancellationToken cancellation)
    {
        var customer = Customer;
        var payments = await db.Payments.AsNoTracking()
            .Where(p => p.CustomerId == customer && p.ReversedAt == null)
            .OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).Take(Newest).ToListAsync(cancellation);
        return new()
        {
            Owed = [.. (await db.OwedByAsync([customer]))[customer]],
            Credit = await db.CreditOfAsync(customer),
            Open = await OpenAsync(cancellation),
            Past = await PastAsync(cancellation),
            Estimates = await EstimatesAsync(cancellation),
            Payments = payments,
            Transfers = await TransfersAsync(cancellation),
            Automatic = await db.SavedMethods.AsNoTracking().UsableAsync(customer, cancellation),
        };
    }

    async Task<List<PortalTransfer>> TransfersAsync(CancellationToken cancellation)
    {
        var awaited = await db.AwaitedTransfersOf(Customer).ToListAsync(cancellation);
        var ids = awaited.SelectMany(a => a.InvoiceIds).ToList();
        var numbers = await Invoices.Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.Number, cancellation);
        return awaited.ConvertAll(a => new PortalTransfer(new(a),
        [
            .. a.Parts.OrderBy(p => p.Position)
                .Select(p => (numbers[p.InvoiceId], a.Amount with { Minor = p.Minor })),
        ]));
    }

    async Task<List<PortalDocument>> OpenAsync(CancellationToken cancellation)
    {
        var open = await Invoices.Owed().OrderBy(i => i.NextDueOn == null).ThenBy(i => i.NextDueOn).ThenBy(i => i.Id)
            .ToListAsync(cancellation);
        var ids = open.ConvertAll(i => i.Id);
        var underWay = await db.UnderWayAmong(ids).ToListAsync(cancellation);
        var held = await db.HeldAmong(ids).ToListAsync(cancellation);
        return open.ConvertAll(i => Document(i, underWay.Contains(i.Id), held.Contains(i.Id)));
    }

    /// <summary>Invoices that nothing is owed on, and credit notes, the newest first.</summary>
    async Task<List<PortalDocument>> PastAsync(CancellationToken cancellation)
    {
        var customer = Customer;
        var past = await Invoices.Where(i => i.VoidedAt != null || i.Payable.Minor <= i.Paid.Minor)
            .OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Id).Take(Newest).ToListAsync(cancellation);
        var notes = await db.CreditNotes.AsNoTracking().IgnoreAutoIncludes().Where(n => n.CustomerId == customer)
            .OrderByDescending(n => n.IssuedOn).ThenByDescending(n => n.Id).Take(Newest).ToListAsync(cancellation);
        var lowered = notes.ConvertAll(n => n.InvoiceId);
        var invoices = await Invoices.Where(i => lowered.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        return
        [
            .. past.ConvertAll(i => Document(i, isUnderWay: false, isUnderReview: false))
                .Concat(notes.Select(n => Document(n, permalinks.PathOf(invoices.GetValueOrDefault(n.InvoiceId)))))
                .OrderByDescending(d => d.On).Take(Newest),
        ];
    }

    /// <summary>The newest that were issued, whatever became of them.</summary>
    async Task<List<PortalDocument>> EstimatesAsync(CancellationToken cancellation)
    {
        var customer = Customer;
        var today = visit.Organization.Today(clock.GetUtcNow());
        var estimates = await db.Estimates.AsNoTracking().IgnoreAutoIncludes()
            .Where(e => e.CustomerId == customer && e.IssuedAt != null)
            .OrderByDescending(e => e.IssuedOn).ThenByDescending(e => e.Id).Take(Newest).ToListAsync(cancellation);
        var invoiced = await db.InvoicedAsync(estimates, cancellation);
        return estimates.ConvertAll(e => new PortalDocument(
            EstimateWords.Of(e.Heading).Numbered, e.Number, e.IssuedOn, permalinks.PathOf(e))
        {
            Amount = e.Payable, State = EstimateWords.ForCustomer(e.StatusOn(today, invoiced.Contains(e.Id))),
        });
    }

    PortalDocument Document(Invoice invoice, bool isUnderWay, bool isUnderReview)
    {
        var today = visit.Organization.Today(clock.GetUtcNow());
        return new("Invoice {0}", invoice.Number, invoice.IssuedOn, permalinks.PathOf(invoice))
        {
            DueOn = invoice.NextDueOn, Outstanding = invoice.IsPayable ? invoice.Outstanding : null,
            Amount = invoice.Payable + invoice.Credited + invoice.WrittenOff,
            State = CustomerState.Of(invoice, today, isUnderWay, isUnderReview),
        };
    }

    static PortalDocument Document(CreditNote note, string invoicePath) => new(
        "Credit note {0}", note.Number, note.IssuedOn,
        invoicePath.Length > 0 ? $"{invoicePath}/credit-notes/{note.Id}" : "")
    {
        Amount = -note.Payable,
    };
}

/// <summary>What a customer sees in the portal.</summary>
public sealed record PortalSight
{
    public required IReadOnlyList<Money> Owed { get; init; }

    public required IReadOnlyList<Money> Credit { get; init; }

    /// <summary>What something is owed on, the earliest due first.</summary>
    public required IReadOnlyList<PortalDocument> Open { get; init; }

    public required IReadOnlyList<PortalDocument> Past { get; init; }

    public required IReadOnlyList<Payment> Payments { get; init; }

    public IReadOnlyList<PortalDocument> Estimates { get; init; } = [];

    /// <summary>Those that are awaited.</summary>
    public IReadOnlyList<PortalTransfer> Transfers { get; init; } = [];

    /// <summary>What is charged when something falls due; null when nothing is.</summary>
    public SavedMethod? Automatic { get; init; }

    public bool IsEmpty => Open.Count + Past.Count + Estimates.Count + Payments.Count == 0;

    /// <summary>Older ones may be left out.</summary>
    public bool IsCut => Past.Count == PortalDesk.Newest || Estimates.Count == PortalDesk.Newest
        || Payments.Count == PortalDesk.Newest;
}

/// <summary>A bank transfer that is awaited, and what it pays.</summary>
/// <param name="Parts">Numbers of invoices, and how much each gets.</param>
public sealed record PortalTransfer(TransferSight Transfer, IReadOnlyList<(string Number, Money Amount)> Parts);

/// <summary>A document in the portal.</summary>
/// <param name="Sentence">Translation key, with a place for the number.</param>
/// <param name="Path">Where it is read and paid; empty when its address is lost.</param>
public sealed record PortalDocument(string Sentence, string Number, DateOnly On, string Path)
{
    public DateOnly? DueOn { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Null where nothing is owed.</summary>
    public Money? Outstanding { get; init; }

    public CustomerState? State { get; init; }
}

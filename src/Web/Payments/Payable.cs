namespace Tamias.Web.Payments;

/// <summary>What can be paid now and by which gateways, and the sentences when it cannot.</summary>
static class Payable
{
    public static Refusal Unavailable =>
        new("This way to pay is not available at the moment. Nothing has been charged.");

    public static Refusal NoAnswer => new("Stripe did not answer. Nothing has been lost: try again in a moment.");

    public static Refusal UnderWay =>
        new("A payment for this invoice is under way and the bank has not confirmed it yet.");

    /// <summary>A payer can still pay otherwise, who knows that they have sent nothing.</summary>
    public static StartedPayment TransferAwaited => StartedPayment.Refused(
        new("A bank transfer is awaited for this invoice. If you have sent it, do not pay again."), mayInsist: true);

    public static Refusal UnderReview => new(
        "An earlier payment for this invoice is under review at the bank, which holds the money until it decides.");

    /// <summary>May this be paid at one form now? The invoices are read, all that were found.</summary>
    public static async Task<Refusal?> OfferPaymentAsync(
        this Db db, Spread spread, IReadOnlyDictionary<Id<Invoice>, Invoice> invoices, CancellationToken cancellation)
    {
        foreach (var (id, amount) in spread.Parts)
        {
            if (!invoices.TryGetValue(id, out var invoice) || invoice.CustomerId != spread.CustomerId
                || invoice.Currency != amount.Currency)
                return Unavailable;

            var underWay = await db.UnderWayAsync(invoice, cancellation);
            if (spread.Parts.Count == 1)
                return invoice.OfferPayment(amount, underWay);
            if (!invoice.IsPayable || amount > invoice.Outstanding)
                return new("What is owed on invoice {0} has changed meanwhile. Load the page again.", invoice.Number);
            if (invoice.OfferPart(amount, underWay) is { } refusal)
                return refusal;
        }

        return spread.Parts.Count > CheckoutLine.Most
            ? new("At most {0} invoices are paid at once.", CheckoutLine.Most)
            : spread.Currency.OfferCharge(spread.Sum(spread.Currency));
    }

    /// <summary>Disputes that are still open and for which a bank holds money that this invoice was paid
    /// with.</summary>
    public static IQueryable<Dispute> HoldingFor(this Db db, Id<Invoice> invoice) =>
        db.DisputesOf(invoice).Where(d => d.ClosedAt == null);

    /// <summary>Disputes, lost ones too, that took money off this invoice and have not given it back.</summary>
    public static IQueryable<Dispute> DisputesOf(this Db db, Id<Invoice> invoice) => db.Disputes.AsNoTracking()
        .Where(d => db.Allocations.Where(a => a.DisputeId == d.Id && a.InvoiceId == invoice)
            .Sum(a => a.Amount.Minor) < 0);

    /// <summary>Of these invoices, those whose money a bank holds until it decides.</summary>
    public static IQueryable<Id<Invoice>> HeldAmong(this Db db, IReadOnlyCollection<Id<Invoice>> invoices) =>
        db.Allocations.Where(a => invoices.Contains(a.InvoiceId)
                && db.Disputes.Any(d => d.Id == a.DisputeId && d.ClosedAt == null))
            .GroupBy(a => new { a.InvoiceId, a.DisputeId }).Where(g => g.Sum(a => a.Amount.Minor) < 0)
            .Select(g => g.Key.InvoiceId);

    public static Task<List<Gateway>> GatewaysAsync(Db db, Invoice invoice, CancellationToken cancellation) =>
        GatewaysAsync(db, [invoice], cancellation);

    /// <summary>The active Stripe gateways that are ticked on all of these invoices and whose connection can charge, in
    /// the order of their titles.</summary>
    public static async Task<List<Gateway>> GatewaysAsync(
        Db db, IReadOnlyCollection<Invoice> invoices, CancellationToken cancellation)
    {
        var usable = invoices.Count == 0 ? [] : await UsableAsync(db, cancellation);
        return usable.FindAll(g => invoices.All(i => i.Offers(g.Id)));
    }

    /// <summary>The active Stripe gateways whose connection can charge, in the order of their titles.</summary>
    public static async Task<List<Gateway>> UsableAsync(Db db, CancellationToken cancellation)
    {
        var pairs = await db.Gateways.AsNoTracking()
            .Where(g => g.Kind == GatewayKind.Stripe && g.ArchivedAt == null)
            .Join(db.Connections.AsNoTracking(), g => g.ConnectionId, c => c.Id, (g, c) =>
                new { Gateway = g, Connection = c })
            .ToListAsync(cancellation);
        return [.. pairs.Where(p => p.Connection.CanCharge).Select(p => p.Gateway)
            .OrderBy(g => g.TitleEnglish, StringComparer.Ordinal)];
    }
}

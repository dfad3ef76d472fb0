namespace Tamias.Web.Payments;

/// <summary>By which gateways an invoice can be paid now, and the sentences when it cannot.</summary>
static class Payable
{
    public static Refusal Unavailable =>
        new("This way to pay is not available at the moment. Nothing has been charged.");

    public static Refusal NoAnswer => new("Stripe did not answer. Nothing has been lost: try again in a moment.");

    public static Refusal UnderWay =>
        new("A payment for this invoice is under way and the bank has not confirmed it yet.");

    public static Refusal UnderReview => new(
        "An earlier payment for this invoice is under review at the bank, which holds the money until it decides.");

    /// <summary>What payments add up to that a bank has not confirmed yet.</summary>
    public static async Task<Money> UnderWayAsync(this Db db, Invoice invoice, CancellationToken cancellation)
    {
        var minor = await db.Attempts.Where(a => a.InvoiceId == invoice.Id && a.State == AttemptState.InProgress)
            .SumAsync(a => a.Amount.Minor, cancellation);
        return new(minor, invoice.Currency);
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

    /// <summary>The ticked, active Stripe gateway with a connection that can charge; null when it is not so.</summary>
    public static async Task<Gateway?> GatewayAsync(
        Db db, Invoice invoice, Id<Gateway> gatewayId, CancellationToken cancellation) =>
        (await GatewaysAsync(db, invoice, cancellation)).Find(g => g.Id == gatewayId);

    /// <summary>All of them, in the order of their titles.</summary>
    public static async Task<List<Gateway>> GatewaysAsync(Db db, Invoice invoice, CancellationToken cancellation)
    {
        var ticked = invoice.Gateways.Select(g => g.GatewayId).ToList();
        var pairs = await db.Gateways.AsNoTracking()
            .Where(g => ticked.Contains(g.Id) && g.Kind == GatewayKind.Stripe && g.ArchivedAt == null)
            .Join(db.Connections.AsNoTracking(), g => g.ConnectionId, c => c.Id, (g, c) =>
                new { Gateway = g, Connection = c })
            .ToListAsync(cancellation);
        return [.. pairs.Where(p => p.Connection.CanCharge).Select(p => p.Gateway)
            .OrderBy(g => g.TitleEnglish, StringComparer.Ordinal)];
    }
}

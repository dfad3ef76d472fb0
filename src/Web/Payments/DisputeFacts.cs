using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Everything that is known of one dispute, for its page and for the evidence.</summary>
public sealed record DisputeFacts(Dispute Dispute, Payment Payment)
{
    /// <summary>Empty when the payer is unknown.</summary>
    public string CustomerName { get; private init; } = "";

    /// <summary>Where Stripe shows it and takes the answer.</summary>
    public string StripeUrl { get; private init; } = "";

    /// <summary>Those that the payment paid, or had paid before the bank took it.</summary>
    public IReadOnlyList<Invoice> Invoices { get; private init; } = [];

    public IReadOnlyList<BalanceTransaction> Lines { get; private init; } = [];

    /// <summary>Of those invoices, newest first, each with its invoice's number.</summary>
    public IReadOnlyList<(TimelineEntry Entry, string Number)> Timeline { get; private init; } = [];

    /// <summary>Null when there is no such dispute.</summary>
    public static async Task<DisputeFacts?> ReadAsync(
        Db db, StripeDashboard dashboard, Id<Dispute> id, CancellationToken cancellation)
    {
        var dispute = await db.Disputes.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellation);
        if (dispute is null)
            return null;

        var payment = await db.Payments.AsNoTracking().FirstAsync(p => p.Id == dispute.PaymentId, cancellation);
        var account = await db.Connections.Where(c => c.Id == dispute.ConnectionId).Select(c => c.AccountId)
            .FirstAsync(cancellation);
        var invoices = await db.Invoices.AsNoTracking()
            .Where(i => db.Allocations.Any(a => a.InvoiceId == i.Id && a.PaymentId == payment.Id))
            .OrderBy(i => i.IssuedOn).ThenBy(i => i.Id).ToListAsync(cancellation);
        return new(dispute, payment)
        {
            CustomerName = await db.Customers.Where(c => c.Id == payment.CustomerId).Select(c => c.Party.Name)
                .FirstOrDefaultAsync(cancellation) ?? "",
            StripeUrl = dashboard.DisputeUrl(dispute.StripeId, account, payment.Livemode),
            Invoices = invoices,
            Lines = await db.BalanceTransactions.AsNoTracking().Where(t => t.SourceId == dispute.StripeId)
                .OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(cancellation),
            Timeline = await TimelineAsync(db, invoices, cancellation),
        };
    }

    static async Task<List<(TimelineEntry, string)>> TimelineAsync(
        Db db, List<Invoice> invoices, CancellationToken cancellation)
    {
        var ids = invoices.ConvertAll(i => i.Id);
        var entries = await db.Timeline.AsNoTracking().Where(t => ids.Contains(t.InvoiceId))
            .OrderByDescending(t => t.At).ThenByDescending(t => t.Id).ToListAsync(cancellation);
        return entries.ConvertAll(e => (e, invoices.Find(i => i.Id == e.InvoiceId)!.Number));
    }
}

using Tamias.Gateways;
using Tamias.Web.Connections;

namespace Tamias.Web.Payments;

/// <summary>Everything that is known about one payment, for its page.</summary>
public sealed record PaymentStory(Payment Payment)
{
    public Customer? Customer { get; private init; }

    public Gateway? Gateway { get; private init; }

    /// <summary>Who recorded it by hand; empty when Stripe reported it.</summary>
    public string RecordedBy { get; private init; } = "";

    /// <summary>Where Stripe shows it; empty for a payment by hand.</summary>
    public string StripeUrl { get; private init; } = "";

    /// <summary>The line of the bank's statement that tells of it; null without one.</summary>
    public Id<BankLine>? LineId { get; private init; }

    public IReadOnlyList<(Invoice Invoice, Money Amount)> Parts { get; private init; } = [];

    public Money Left { get; private init; }

    /// <summary>What Stripe took and gave for it; empty while that is unknown.</summary>
    public IReadOnlyList<BalanceTransaction> Lines { get; private init; } = [];

    public IReadOnlyList<Dispute> Disputes { get; private init; } = [];

    /// <summary>The key of its connection may not read fees.</summary>
    public bool IsBlind { get; private init; }

    /// <summary>What could be given back.</summary>
    public Money Kept { get; private init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Refund> Refunds { get; private init; } = [];

    /// <summary>Invoices that could take what is left.</summary>
    public IReadOnlyList<Invoice> Takers { get; private init; } = [];

    /// <summary>Null when there is no such payment.</summary>
    public static async Task<PaymentStory?> ReadAsync(
        Db db, StripeDashboard dashboard, Id<Payment> id, CancellationToken cancellation)
    {
        var payment = await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation);
        if (payment is null)
            return null;

        var left = await db.RestOfAsync(payment, cancellation);
        return new(payment)
        {
            Customer = await db.Customers.AsNoTracking()
                .FirstOrDefaultAsync(c => c.Id == payment.CustomerId, cancellation),
            Gateway = await db.Gateways.AsNoTracking()
                .FirstOrDefaultAsync(g => g.Id == payment.GatewayId, cancellation),
            RecordedBy = await db.Users.Where(u => u.Id == payment.RecordedBy)
                .Select(u => u.Name).FirstOrDefaultAsync(cancellation) ?? "",
            StripeUrl = await UrlAsync(db, dashboard, payment, cancellation),
            LineId = await db.BankLines.Where(l => l.PaymentId == id).Select(l => (Id<BankLine>?)l.Id)
                .FirstOrDefaultAsync(cancellation),
            Parts = await db.PartsOfAsync(payment, cancellation),
            Left = left,
            Lines = await db.BalanceTransactions.AsNoTracking().Where(t => t.PaymentId == id)
                .OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(cancellation),
            Disputes = await db.Disputes.AsNoTracking().Where(d => d.PaymentId == id)
                .OrderByDescending(d => d.OpenedAt).ToListAsync(cancellation),
            IsBlind = await db.Connections.AnyAsync(
                c => c.Id == payment.ConnectionId && c.Forgoes.Contains(KeyLacks.Fees), cancellation),
            Kept = await db.KeptOfAsync(payment, cancellation),
            Refunds = await db.Refunds.AsNoTracking().Where(r => r.PaymentId == id)
                .OrderByDescending(r => r.Id).ToListAsync(cancellation),
            Takers = left.IsPositive && payment.CustomerId is { } customer
                ? await db.OpenInvoices(customer, left.Currency).ToListAsync(cancellation)
                : [],
        };
    }

    static async Task<string> UrlAsync(
        Db db, StripeDashboard dashboard, Payment payment, CancellationToken cancellation)
    {
        if (payment.PaymentIntentId is not { Length: > 0 } intent)
            return "";

        var account = await db.Connections.Where(c => c.Id == payment.ConnectionId)
            .Select(c => c.AccountId).FirstOrDefaultAsync(cancellation);
        return dashboard.PaymentUrl(intent, account, payment.Livemode);
    }
}

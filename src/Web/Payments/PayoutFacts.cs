using Tamias.Gateways;
using Tamias.Web.Display;

namespace Tamias.Web.Payments;

/// <summary>A payout with its lines, for its page and for the accountant.</summary>
public sealed record PayoutFacts(Payout Payout)
{
    /// <summary>Without the payout's own; oldest first, each with the customer's name, empty when unknown.</summary>
    public IReadOnlyList<(BalanceTransaction Line, string Who)> Lines { get; private init; } = [];

    /// <summary>Where Stripe shows it.</summary>
    public string StripeUrl { get; private init; } = "";

    public bool Livemode { get; private init; }

    Money Zero => Payout.Amount.Currency.Zero;

    /// <summary>Before fees, by what they are as translation key, in the order in which they first come.</summary>
    public IReadOnlyList<(string Label, Money Sum)> Sums =>
        [.. Lines.GroupBy(l => PayoutWords.LineOf(l.Line), StringComparer.Ordinal)
            .Select(g => (g.Key, g.Aggregate(Zero, (sum, l) => sum + l.Line.Amount)))];

    public Money Fees => Lines.Aggregate(Zero, (sum, l) => sum + l.Line.Fee);

    public Money Sum => Lines.Aggregate(Zero, (sum, l) => sum + l.Line.Net);

    /// <summary>Null when there is no such payout.</summary>
    public static async Task<PayoutFacts?> ReadAsync(
        Db db, StripeDashboard dashboard, Id<Payout> id, CancellationToken cancellation)
    {
        var payout = await db.Payouts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation);
        if (payout is null)
            return null;

        var connection = await db.Connections.AsNoTracking()
            .FirstAsync(c => c.Id == payout.ConnectionId, cancellation);
        return new(payout)
        {
            StripeUrl = dashboard.PayoutUrl(payout.StripeId, connection.AccountId, connection.Livemode),
            Livemode = connection.Livemode,
            Lines = await LinesAsync(db, payout, cancellation),
        };
    }

    static async Task<List<(BalanceTransaction, string)>> LinesAsync(
        Db db, Payout payout, CancellationToken cancellation)
    {
        var lines = await db.BalanceTransactions.AsNoTracking()
            .Where(t => t.PayoutId == payout.Id && t.SourceId != payout.StripeId).Select(t => new
            {
                Line = t,
                Who = db.Customers.Where(c => db.Payments.Any(p => p.Id == t.PaymentId && p.CustomerId == c.Id))
                    .Select(c => c.Party.Name).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return [.. lines.OrderBy(l => l.Line.CreatedAt).ThenBy(l => l.Line.Id).Select(l => (l.Line, l.Who ?? ""))];
    }
}

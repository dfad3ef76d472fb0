using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

/// <summary>Reads what Stripe took for a payment, its refunds included. Stripe may write that later than the payment,
/// so it asks again, less and less often.</summary>
public sealed class FeeWork(Db db, StripeBalance stripe, Credentials credentials, Ids ids, TimeProvider clock) : IWork
{
    /// <summary>After a payment is booked.</summary>
    public static readonly TimeSpan FirstCheck = TimeSpan.FromSeconds(5);

    /// <summary>What is not known then comes with the payout or not at all.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromDays(60);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var payment = await db.Payments.IgnoreQueryFilters().AsNoTracking().Where(p => p.FeeCheckAt <= now)
            .OrderBy(p => p.FeeCheckAt).FirstOrDefaultAsync(cancellation);
        if (payment is null)
            return false;

        db.Organization = payment.OrganizationId;
        var age = now - payment.RecordedAt;
        DateTimeOffset? next = age > Patience ? null : now + Pause(age);
        if (await MoveAsync(payment.Id, payment.FeeCheckAt, next, cancellation))
            await TryAsync(payment, next, cancellation);
        return true;
    }

    // Mostly seconds late; a key without the permission is asked with once a day, in case it is given.
    static TimeSpan Pause(TimeSpan age) => age switch
    {
        { TotalMinutes: < 10 } => TimeSpan.FromMinutes(1),
        { TotalHours: < 24 } => TimeSpan.FromMinutes(30),
        { TotalDays: < 7 } => TimeSpan.FromHours(6),
        _ => TimeSpan.FromDays(1),
    };

    async Task TryAsync(Payment payment, DateTimeOffset? next, CancellationToken cancellation)
    {
        try
        {
            if (await ReadAsync(payment, cancellation))
                await MoveAsync(payment.Id, next, null, cancellation);
        }
        catch (StripeTrouble)
        {
            // it is asked again at its next time; the payment itself lacks nothing
        }
    }

    /// <returns>True when nothing is missing any more.</returns>
    async Task<bool> ReadAsync(Payment payment, CancellationToken cancellation)
    {
        var connection = await db.Connections.AsNoTracking()
            .FirstAsync(c => c.Id == payment.ConnectionId, cancellation);
        var isWhole = true;
        foreach (var source in await UnknownAsync(payment, cancellation))
        {
            var lines = await stripe.OfSourceAsync(credentials.Of(connection), source, cancellation);
            await db.RepeatAsync(
                () => db.KeepAsync(ids, connection.Id, lines, new(payment.Id), cancellation), cancellation);
            isWhole &= lines.Count > 0;
        }

        return isWhole;
    }

    async Task<List<string>> UnknownAsync(Payment payment, CancellationToken cancellation)
    {
        var sources = await db.Refunds.Where(r => r.PaymentId == payment.Id && r.StripeId != "")
            .Select(r => r.StripeId).ToListAsync(cancellation);
        if (payment.ChargeId.Length > 0)
            sources.Insert(0, payment.ChargeId);
        var known = await db.BalanceTransactions.Where(t => sources.Contains(t.SourceId))
            .Select(t => t.SourceId).ToListAsync(cancellation);
        return [.. sources.Except(known, StringComparer.Ordinal)];
    }

    /// <summary>Of several nodes, and of a hint that came meanwhile, only one moves it.</summary>
    async Task<bool> MoveAsync(
        Id<Payment> id, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation) =>
        await db.InTransactionAsync(
            () => db.Payments.Where(p => p.Id == id && p.FeeCheckAt == from)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.FeeCheckAt, to), cancellation), cancellation) == 1;
}

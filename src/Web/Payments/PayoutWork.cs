using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

/// <summary>Reads the lines of a payout and checks that they add up to it.</summary>
public sealed class PayoutWork(Db db, Ids ids, TimeProvider clock, PayoutReader reader) : IWork
{
    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var payout = await db.Payouts.IgnoreQueryFilters().AsNoTracking().Where(p => p.NextCheckAt <= now)
            .OrderBy(p => p.NextCheckAt).FirstOrDefaultAsync(cancellation);
        if (payout is null)
            return false;

        db.Organization = payout.OrganizationId;
        var next = now + Pause(now - payout.CreatedAt);
        var taken = await db.InTransactionAsync(
            () => db.Payouts.Where(p => p.Id == payout.Id && p.NextCheckAt == payout.NextCheckAt).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.NextCheckAt, next), cancellation), cancellation);
        if (taken == 1)
            await TryAsync(payout, cancellation);
        return true;
    }

    static TimeSpan Pause(TimeSpan age) => age.TotalDays < 7 ? TimeSpan.FromMinutes(15) : TimeSpan.FromDays(1);

    async Task TryAsync(Payout payout, CancellationToken cancellation)
    {
        try
        {
            var connection = await db.Connections.AsNoTracking()
                .FirstAsync(c => c.Id == payout.ConnectionId, cancellation);
            var lines = await reader.LinesAsync(connection, payout, cancellation);
            await db.RepeatAsync(() => WriteAsync(payout.Id, lines, cancellation), cancellation);
        }
        catch (StripeTrouble)
        {
            // read again at its next time
        }
    }

    async Task WriteAsync(
        Id<Payout> id, IReadOnlyList<BalanceLine> lines, CancellationToken cancellation)
    {
        var payout = await db.Payouts.FirstAsync(p => p.Id == id, cancellation);
        await db.KeepAsync(ids, payout.ConnectionId, lines, new(PayoutId: id), cancellation);
        payout.Differs = SumOf(payout, lines) != payout.Amount;
        payout.LinesReadAt = clock.GetUtcNow();
        payout.NextCheckAt = null;
        var todo = await db.Todos.FirstOrDefaultAsync(
            t => t.PayoutId == id && t.Reason == TodoReason.PayoutDiffers, cancellation);
        if (payout.Differs && todo is null)
            db.Add(new Todo(ids.Next<Todo>(), payout.OrganizationId, TodoReason.PayoutDiffers)
            {
                PayoutId = id, CreatedAt = clock.GetUtcNow(),
            });
        else if (!payout.Differs && todo is { DoneAt: null })
            todo.DoneAt = clock.GetUtcNow();
    }

    /// <summary>Of all but the payout's own lines: its setting out, and its coming back if it failed.</summary>
    static Money SumOf(Payout payout, IReadOnlyList<BalanceLine> lines) => lines
        .Where(l => l.SourceId != payout.StripeId).Select(l => l.Amount - l.Fee)
        .Aggregate(payout.Amount.Currency.Zero, (sum, net) => sum + net);
}

using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

/// <summary>Once a day asks each connected account for its disputes and payouts: with every webhook lost they are still
/// found.</summary>
public sealed class Sweep(Db db, TimeProvider clock, SweepDisputes disputes, SweepPayouts payouts) : IWork
{
    static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var connection = await db.Connections.IgnoreQueryFilters().AsNoTracking()
            .Where(c => (c.State == ConnectionState.Connected || c.State == ConnectionState.NeedsAttention)
                && c.AccountId != "" && (c.NextSweepAt == null || c.NextSweepAt <= now))
            .OrderBy(c => c.NextSweepAt).FirstOrDefaultAsync(cancellation);
        if (connection is null)
            return false;

        db.Organization = connection.OrganizationId;
        var taken = await db.InTransactionAsync(
            () => db.Connections.Where(c => c.Id == connection.Id && c.NextSweepAt == connection.NextSweepAt)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.NextSweepAt, now + Pause), cancellation),
            cancellation);
        if (taken != 1)
            return true;

        await TryAsync(() => disputes.GoAsync(connection, cancellation));
        await TryAsync(() => payouts.GoAsync(connection, cancellation));
        return true;
    }

    /// <summary>A permission that is missing for the one must not keep the other away.</summary>
    static async Task TryAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (StripeTrouble)
        {
            // tomorrow again; what is wrong with a connection its own check tells
        }
    }
}

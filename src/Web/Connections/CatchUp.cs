using Tamias.Gateways;
using Tamias.Web.Hooks;

namespace Tamias.Web.Connections;

/// <summary>Makes good what Stripe's messages did not bring: reads the events, and once a day everything that
/// moved.</summary>
public sealed class CatchUp(
    Db db, TimeProvider clock, ConnectAddresses addresses, MissedEvents events, Compare compare)
{
    /// <summary>Between two readings where Stripe's messages do not come.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromMinutes(3);

    /// <summary>Between two readings where they do.</summary>
    public static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What was begun so long before the last comparison may have become money since; whatever takes longer is
    /// known as an attempt.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromDays(3);

    /// <returns>After how long to come again.</returns>
    /// <exception cref="StripeTrouble">Stripe could not be asked; what was found until then stands.</exception>
    public async Task<TimeSpan> GoAsync(Connection connection, CancellationToken cancellation)
    {
        var missed = await events.ReadAsync(connection, cancellation);
        var now = clock.GetUtcNow();
        if (connection.NextListAt is null || connection.NextListAt <= now)
            await CompareAsync(connection, now, cancellation);

        await db.ChangeAsync(connection.Id, c => c.LastReconciledAt = now, cancellation);
        return missed == 0 && IsTold(connection) ? Seldom : Often;
    }

    async Task CompareAsync(Connection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = (connection.ListedUntil ?? connection.ConnectedAt ?? now - MissedEvents.Kept) - Overlap;
        await compare.GoAsync(connection, since, cancellation);
        await db.ChangeAsync(
            connection.Id, c => (c.ListedUntil, c.NextListAt) = (now, now + Day), cancellation);
    }

    bool IsTold(Connection connection) =>
        addresses.IsHeard(connection.Livemode) && connection.Hearing is null or Hearing.Good;
}

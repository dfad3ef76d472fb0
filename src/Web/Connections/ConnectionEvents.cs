namespace Tamias.Web.Connections;

/// <summary>What Stripe tells of a connection itself. As with payments, only what is read at Stripe counts.</summary>
public sealed class ConnectionEvents(Db db, TimeProvider clock, RefreshConnection refresh)
{
    /// <summary>Notes that Stripe was heard, and returns the connection as it is.</summary>
    public async Task<Connection> HearAsync(Id<Connection> id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await db.InTransactionAsync(() => db.Connections.Where(c => c.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastEventAt, now), cancellation), cancellation);
        return await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
    }

    /// <summary>Stripe lets the account do more or less than before.</summary>
    public async Task<bool> ChangedAsync(Connection connection, CancellationToken cancellation)
    {
        await refresh.GoAsync(connection.Id, cancellation);
        return true;
    }

    /// <summary>The merchant took the right back at Stripe, unless it was given again since. History stays, and what is
    /// under way stays to be asked about.</summary>
    public async Task<bool> EndedAsync(Connection connection, CancellationToken cancellation)
    {
        if (connection.Way != ConnectionWay.Platform || await refresh.GoAsync(connection.Id, cancellation) is null)
            return false;

        await db.ChangeAsync(connection.Id, c => (c.State, c.Problem, c.DisconnectedAt) =
            (ConnectionState.Disconnected, "", clock.GetUtcNow()), cancellation);
        return true;
    }
}

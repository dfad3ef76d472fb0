using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Connections;

/// <summary>Looks after one connection whose time has come: checks it, then makes good what was not told.</summary>
public sealed partial class Rounds(
    Db db, TimeProvider clock, Upkeep upkeep, CatchUp catchUp, ILogger<Rounds> log) : IWork
{
    /// <summary>How long a connection belongs to the node that took it.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    static readonly ConnectionState[] Tied = [ConnectionState.Connected, ConnectionState.NeedsAttention];

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.Connections.IgnoreQueryFilters().AsNoTracking()
            .Where(c => Tied.Contains(c.State) && (c.NextRoundAt == null || c.NextRoundAt <= now))
            .OrderBy(c => c.NextRoundAt).FirstOrDefaultAsync(cancellation);
        if (due is null)
            return false;

        db.Organization = due.OrganizationId;
        if (await MoveAsync(due.Id, due.NextRoundAt, now + Lease, cancellation))
        {
            var pause = await LookAfterAsync(due.Id, now, cancellation);
            await MoveAsync(due.Id, now + Lease, clock.GetUtcNow() + pause, cancellation);
        }

        return true;
    }

    /// <summary>Only from the time that was read: another node may have been quicker, and somebody may want it looked
    /// at again at once.</summary>
    async Task<bool> MoveAsync(
        Id<Connection> id, DateTimeOffset? from, DateTimeOffset to, CancellationToken cancellation) =>
        await db.InTransactionAsync(
            () => db.Connections.Where(c => c.Id == id && c.NextRoundAt == from)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.NextRoundAt, to), cancellation), cancellation) == 1;

    async Task<TimeSpan> LookAfterAsync(Id<Connection> id, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            if (await ReadAsync(id, cancellation) is { NextCheckAt: var next } && (next is null || next <= now))
                await upkeep.GoAsync(id, cancellation);
            var connection = await ReadAsync(id, cancellation);
            return Tied.Contains(connection.State) ? await catchUp.GoAsync(connection, cancellation) : CatchUp.Seldom;
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.NoAccess)
        {
            await db.BreakAsync(id, trouble, cancellation);
            return CatchUp.Seldom;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, id.ToString());
            return CatchUp.Often;
        }
    }

    Task<Connection> ReadAsync(Id<Connection> id, CancellationToken cancellation) =>
        db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Connection {Connection} could not be looked after.")]
    partial void LogFailure(Exception failure, string connection);
}

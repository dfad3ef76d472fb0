using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;

namespace Tamias.Simulation.Ports;

/// <summary>A dead process says nothing to the database; a living one can be overtaken before it speaks.</summary>
sealed class Statements(Stage stage) : DbCommandInterceptor
{
    /// <summary>One in so many reads lets others go first.</summary>
    const int Polite = 3;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (Operation.Current is not { } operation)
            return result;

        await GiveWayAsync(operation, command, eventData, !IsRead(command));
        if (eventData.Context?.Database.CurrentTransaction is null && !IsRead(command))
            stage.World.Mishaps.Strike(operation);
        stage.Defect?.Rewrite(command);
        return result;
    }

    /// <summary>A write without a transaction of its own is committed once it was executed.</summary>
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        if (Operation.Current is not { } operation)
            return result;

        await stage.World.Table.ArriveAsync(operation);
        if (!IsRead(command) && eventData.Context?.Database.CurrentTransaction is null)
            stage.World.Commits++;
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (Operation.Current is { } operation && stage.Ground.Overlaps)
            await GiveWayAsync(operation, command, eventData, takesLocks: true);
        Operation.Current?.ThrowIfDead();
        stage.Defect?.Rewrite(command);
        return result;
    }

    public override async ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default)
    {
        if (Operation.Current is { } operation)
            await stage.World.Table.ArriveAsync(operation);
        return result;
    }

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Operation.Current is { } operation ? stage.World.Table.ArriveAsync(operation) : Task.CompletedTask;

    /// <summary>Where transactions overlap, whoever is inside of one is overtaken too.</summary>
    async Task GiveWayAsync(
        Operation operation, DbCommand command, CommandEventData eventData, bool takesLocks)
    {
        var world = stage.World;
        var isInside = eventData.Context?.Database.CurrentTransaction is not null;
        var isOvertaken = (stage.Ground.Overlaps || (!isInside && !takesLocks))
            && world.Mishaps.AreOn && world.Mishaps.Dice.OneIn(Polite);
        if (isOvertaken || world.Table.IsContested)
            await world.Table.PauseAsync(operation, takesLocks ? "write" : isInside ? "inside" : "read");
        operation.ThrowIfDead();
        operation.Backend = (command.Connection as NpgsqlConnection)?.ProcessID ?? 0;
    }

    static bool IsRead(DbCommand command) =>
        command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
}

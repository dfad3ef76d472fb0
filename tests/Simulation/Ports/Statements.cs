using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;

namespace Tamias.Simulation.Ports;

/// <summary>A dead process says nothing to the database; a living one can be overtaken before it reads.</summary>
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

        var world = stage.World;
        if (eventData.Context?.Database.CurrentTransaction is null && IsRead(command)
            && world.Mishaps.AreOn && world.Mishaps.Dice.OneIn(Polite))
            await world.Table.PauseAsync(operation, "read");
        operation.ThrowIfDead();
        if (eventData.Context?.Database.CurrentTransaction is null && !IsRead(command))
            world.Mishaps.Strike(operation);
        stage.Defect?.Rewrite(command);
        return result;
    }

    /// <summary>A write without a transaction of its own is committed once it was executed.</summary>
    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        if (Operation.Current is { } operation && !IsRead(command)
            && eventData.Context?.Database.CurrentTransaction is null)
            stage.World.Commits++;
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Operation.Current?.ThrowIfDead();
        stage.Defect?.Rewrite(command);
        return ValueTask.FromResult(result);
    }

    static bool IsRead(DbCommand command) =>
        command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
}

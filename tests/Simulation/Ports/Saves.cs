using Microsoft.EntityFrameworkCore.Diagnostics;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;

namespace Tamias.Simulation.Ports;

/// <summary>After a single row was written without a transaction of its own, a process can die as well.</summary>
sealed class Saves(Stage stage) : SaveChangesInterceptor
{
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Operation.Current is { } operation && eventData.Context?.Database.CurrentTransaction is null)
            stage.World.Mishaps.Strike(operation);
        return ValueTask.FromResult(result);
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;

namespace Tamias.Simulation.Ports;

/// <summary>Before and after each commit a process can die.</summary>
sealed class Commits(Stage stage) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        if (Operation.Current is { } operation)
            stage.World.Mishaps.Strike(operation);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Operation.Current is { } operation)
            Done(operation);
        return Task.CompletedTask;
    }

    void Done(Operation operation)
    {
        stage.World.Commits++;
        stage.World.Trace.Add($"{operation.Name}: commit");
        stage.World.Mishaps.Strike(operation);
    }
}

using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;

namespace Tamias.Simulation.Ports;

/// <summary>The gate of writers: each waits for its turn before it enters, and inside nobody else moves.</summary>
sealed class Gate(Stage stage) : WriteGate
{
    public override async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        if (Operation.Current is not { } operation)
            return Nothing.Instance;

        await stage.World.Table.PauseAsync(operation, "write");
        operation.ThrowIfDead();
        return Nothing.Instance;
    }

    sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
            // Nobody else was kept out.
        }
    }
}

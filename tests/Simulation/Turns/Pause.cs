namespace Tamias.Simulation.Turns;

/// <summary>Where an operation waits for its turn.</summary>
sealed class Pause(Operation operation, string at)
{
    readonly TaskCompletionSource turn = new();
    readonly DateTimeOffset since = operation.Node.Clock.GetUtcNow();

    public Operation Operation { get; } = operation;

    public string At { get; } = at;

    /// <summary>What comes next may have to wait for another transaction.</summary>
    public bool TakesLocks => At == "write";

    public Task Task => turn.Task;

    public TimeSpan Waited => Operation.Node.Clock.GetUtcNow() - since;

    /// <summary>Goes on, or unwinds when its process died meanwhile.</summary>
    public void Go()
    {
        if (Operation.IsDead)
            turn.SetException(new Crash());
        else
            turn.SetResult();
    }
}

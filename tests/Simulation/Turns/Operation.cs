using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Turns;

/// <summary>One thing that a node does: a request, a unit of work. Ports find it by <see cref="Current"/>.</summary>
sealed class Operation(Node node, string name, int number)
{
    static readonly AsyncLocal<Operation?> Running = new();

    readonly int life = node.Life;
    readonly TaskCompletionSource end = new();

    /// <summary>The operation that this code runs for; null outside, where nothing goes wrong.</summary>
    public static Operation? Current => Running.Value;

    public Node Node { get; } = node;

    public string Name { get; } = name;

    /// <summary>In the order of beginning.</summary>
    public int Number => number;

    /// <summary>Ends when the scheduler has seen that it ended, so that who waits for it goes on in the scheduler's
    /// turn.</summary>
    public Task Work => end.Task;

    /// <summary>Nothing of it is left to do.</summary>
    public bool IsDone { get; private set; }

    /// <summary>An exception that the product let through: a page would have answered 500.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Its process has died since it began.</summary>
    public bool IsDead => life != Node.Life;

    /// <summary>Since when it has been seen waiting for a lock.</summary>
    public long? BlockedSince { get; set; }

    /// <summary>The scheduler has gone on without it: it comes to a port as soon as it has the lock.</summary>
    public bool WasLeft { get; set; }

    /// <summary>The connection that it spoke on last, as the server counts them.</summary>
    public int Backend { get; set; }

    /// <summary>Begins it; <paramref name="done"/> is called when nothing of it is left, on whatever thread that
    /// is.</summary>
    public void Start(Func<IServiceProvider, Task> work, Action done) => _ = RunAsync(work, done);

    /// <summary>Lets those go on who wait for it.</summary>
    public void Finish() => end.SetResult();

    public void ThrowIfDead()
    {
        if (IsDead)
            throw new Crash();
    }

    async Task RunAsync(Func<IServiceProvider, Task> work, Action done)
    {
        Running.Value = this;
        try
        {
            await using var scope = Node.Services.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
        catch (Exception failure)
        {
            Failure = IsDead ? null : failure;
        }

        IsDone = true;
        done();
    }
}

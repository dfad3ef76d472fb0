using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Turns;

/// <summary>One thing that a node does: a request, a unit of work. Ports find it by <see cref="Current"/>.</summary>
sealed class Operation(Node node, string name)
{
    static readonly AsyncLocal<Operation?> Running = new();

    readonly int life = node.Life;

    /// <summary>The operation that this code runs for; null outside, where nothing goes wrong.</summary>
    public static Operation? Current => Running.Value;

    public Node Node { get; } = node;

    public string Name { get; } = name;

    public Task Work { get; private set; } = Task.CompletedTask;

    /// <summary>An exception that the product let through: a page would have answered 500.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Its process has died since it began.</summary>
    public bool IsDead => life != Node.Life;

    /// <summary>How many ports it has come to; names the points where it can be struck.</summary>
    public int Points { get; set; }

    public void Start(Func<IServiceProvider, Task> work) => Work = RunAsync(work);

    public void ThrowIfDead()
    {
        if (IsDead)
            throw new Crash();
    }

    async Task RunAsync(Func<IServiceProvider, Task> work)
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
    }
}

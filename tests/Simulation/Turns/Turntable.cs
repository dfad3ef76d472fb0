using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Turns;

/// <summary>Lets one operation run at a time, until it comes to a port or ends. What runs next is the scheduler's
/// choice.</summary>
/// <remarks>On SQLite no context is installed: completing a pause runs its continuation on the calling thread at once,
/// up to the next pause. On a database that truly waits the turn lasts until the operation has come to rest
/// (<see cref="Stillness"/>).</remarks>
sealed class Turntable
{
    static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    readonly List<Pause> pauses = [];
    readonly List<Operation> running = [];
    readonly List<Operation> ended = [];
    readonly Stillness stillness;
    int begun;

    public Turntable(Ground ground) => stillness = new(ground, pauses);

    public int Waiting => pauses.Count;

    /// <summary>Somebody waits for a lock, and may get it at any moment: nobody says two things in a row now, for it
    /// would be chance which comes first.</summary>
    public bool IsContested => stillness.IsContested;

    /// <summary>Where operations have stood for so long that what they had leased may have gone to others: a process
    /// that slept.</summary>
    public List<string> LongWaits { get; } = [];

    /// <summary>What <see cref="Resume"/> would let go on, for the trace.</summary>
    public string Describe(int index) => Describe(Going(index));

    /// <summary>Begins something on a node; <paramref name="then"/> hears its result unless the node died.</summary>
    public Operation Begin<T>(Node node, string name, Func<IServiceProvider, Task<T>> work, Action<T> then)
    {
        var operation = new Operation(node, name, ++begun);
        running.Add(operation);
        stillness.Begin(() => operation.Start(async services =>
        {
            var result = await work(services);
            if (!operation.IsDead)
                then(result);
        }, Stir));
        Rest(operation);
        return operation;
    }

    /// <summary>Called by ports: the operation goes on when it is chosen.</summary>
    public Task PauseAsync(Operation operation, string at)
    {
        var pause = new Pause(operation, at);
        lock (pauses)
        {
            pauses.Add(pause);
            Monitor.Pulse(pauses);
        }

        return pause.Task;
    }

    /// <summary>Called when the database has answered: whoever had to wait for a lock goes on when it is
    /// chosen.</summary>
    public Task ArriveAsync(Operation operation)
    {
        if (!operation.WasLeft)
            return Task.CompletedTask;

        (operation.WasLeft, operation.BlockedSince) = (false, null);
        return PauseAsync(operation, "lock");
    }

    /// <summary>Lets the one at this place of the list go on, or the next that can.</summary>
    public void Resume(int index)
    {
        var pause = Going(index);
        pauses.Remove(pause);
        if (pause.Waited > Long)
            LongWaits.Add(Describe(pause));
        stillness.Begin(pause.Go);
        Rest(pause.Operation);
    }

    /// <summary>Operations that have ended since this was asked last.</summary>
    public IReadOnlyList<Operation> TakeEnded()
    {
        Operation[] taken = [.. ended];
        ended.Clear();
        return taken;
    }

    /// <summary>Ends what died while it waited at a port.</summary>
    public void Unwind()
    {
        for (var at = pauses.FindIndex(p => p.Operation.IsDead); at >= 0;
            at = pauses.FindIndex(p => p.Operation.IsDead))
        {
            var dead = pauses[at];
            pauses.RemoveAt(at);
            stillness.Begin(dead.Go);
            Settle(dead.Operation);
        }
    }

    Pause Going(int index) => pauses.Skip(index).Concat(pauses.Take(index)).FirstOrDefault(stillness.MayGo)
        ?? pauses[index];

    static string Describe(Pause pause) => $"{pause.Operation.Name}#{pause.At}";

    /// <summary>Waits until nothing moves by itself, then unwinds whatever died.</summary>
    void Rest(Operation operation)
    {
        Settle(operation);
        Unwind();
    }

    void Settle(Operation operation)
    {
        stillness.Await(operation);
        while (running.Find(o => o.IsDone) is { } done)
        {
            running.Remove(done);
            ended.Add(done);
            done.Finish();
        }
    }

    /// <summary>Wakes the scheduler.</summary>
    void Stir()
    {
        lock (pauses)
            Monitor.Pulse(pauses);
    }
}

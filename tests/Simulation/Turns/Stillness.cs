using System.Diagnostics;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Turns;

/// <summary>Waits until nothing moves by itself: whoever was set going has ended, waits at a port, or waits for the lock
/// of somebody who waits at a port.</summary>
/// <param name="pauses">Pulsed when one comes, and when an operation ends.</param>
sealed class Stillness(Ground ground, List<Pause> pauses)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(2);

    /// <summary>Who waits in a ring has been told by then.</summary>
    static readonly TimeSpan Sure = TimeSpan.FromMilliseconds(15);

    readonly List<Operation> blocked = [];
    int known;

    /// <summary>Somebody waits for a lock.</summary>
    public bool IsContested { get; private set; }

    /// <summary>Before something is set going.</summary>
    public void Begin()
    {
        lock (pauses)
            known = pauses.Count;
    }

    /// <summary>Those who wait for a lock may get it by what this operation does, and are awaited with it.</summary>
    public void Await(Operation operation)
    {
        List<Operation> moving = [operation, .. blocked];
        blocked.Clear();
        var since = Stopwatch.GetTimestamp();
        lock (pauses)
        {
            while (moving.RemoveAll(IsAtRest) >= 0 && moving.Count > 0)
                if (!Monitor.Wait(pauses, Moment) && AreBlocked(moving))
                    break;
                else if (Stopwatch.GetElapsedTime(since) > Patience)
                    throw new InvalidOperationException($"{moving[0].Name} neither ends nor waits at a port.");
            blocked.AddRange(moving);
            moving.ForEach(o => o.WasLeft = true);
            IsContested = moving.Count > 0;
            // Several who waited for one lock arrive in an order of their own.
            pauses.Sort(known, pauses.Count - known, Comparer<Pause>.Create(
                (one, other) => one.Operation.Number.CompareTo(other.Operation.Number)));
        }
    }

    bool IsAtRest(Operation operation) => operation.IsDone || pauses.Exists(p => p.Operation == operation);

    bool AreBlocked(List<Operation> moving)
    {
        var waiting = ground.Blocked(moving.Select(o => o.Backend));
        foreach (var operation in moving)
            operation.BlockedSince = waiting.Contains(operation.Backend)
                ? operation.BlockedSince ?? Stopwatch.GetTimestamp()
                : null;
        return moving.TrueForAll(o => o.BlockedSince is { } since && Stopwatch.GetElapsedTime(since) > Sure);
    }
}

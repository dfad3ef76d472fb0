using System.Diagnostics;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Turns;

/// <summary>Waits until nothing moves by itself: whoever was set going has ended, waits at a port, or waits for the
/// lock of somebody who waits at a port.</summary>
/// <param name="pauses">Pulsed when one comes, and when an operation ends.</param>
sealed class Stillness(Ground ground, List<Pause> pauses)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(2);

    /// <summary>Who waits in a ring has been told by then.</summary>
    static readonly TimeSpan Sure = TimeSpan.FromMilliseconds(15);

    readonly List<Operation> blocked = [];
    readonly Pump pump = new(pauses);
    ILookup<int, int> reasons = Array.Empty<int>().ToLookup(b => b);
    int known;

    /// <summary>Somebody waits for a lock.</summary>
    public bool IsContested => blocked.Count > 0;

    /// <summary>Of two who wait for one row the server gives it to either. So while somebody waits, only those who are
    /// waited for take further locks.</summary>
    public bool MayGo(Pause pause) => !IsContested || !pause.TakesLocks
        || reasons.Any(r => r.Contains(pause.Operation.Backend));

    /// <summary>Sets something going.</summary>
    public void Begin(Action go)
    {
        known = pauses.Count;
        if (ground.Overlaps)
            pump.Run(go);
        else
            go();
    }

    /// <summary>Those who wait for a lock may get it by what this operation does, and are awaited with it.</summary>
    public void Await(Operation operation)
    {
        List<Operation> moving = [operation, .. blocked];
        var since = Stopwatch.GetTimestamp();
        while (IsMoving(moving))
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new InvalidOperationException($"{moving[0].Name} neither ends nor waits at a port.");
        blocked.Clear();
        blocked.AddRange(moving);
        moving.ForEach(o => o.WasLeft = true);
        // Several who waited for one lock arrive in an order of their own.
        pauses.Sort(known, pauses.Count - known, Comparer<Pause>.Create(
            (one, other) => one.Operation.Number.CompareTo(other.Operation.Number)));
    }

    /// <summary>Waits for a moment; false when all are at rest, or those who are not are blocked.</summary>
    bool IsMoving(List<Operation> moving)
    {
        if (pump.RunOne())
            return true;

        lock (pauses)
        {
            moving.RemoveAll(IsAtRest);
            return pump.HasMore || (moving.Count > 0 && (Monitor.Wait(pauses, Moment) || !AreBlocked(moving)));
        }
    }

    bool IsAtRest(Operation operation) => operation.IsDone || pauses.Exists(p => p.Operation == operation);

    bool AreBlocked(List<Operation> moving)
    {
        reasons = ground.Blocked(moving.Select(o => o.Backend));
        foreach (var operation in moving)
            operation.BlockedSince = reasons.Contains(operation.Backend)
                ? operation.BlockedSince ?? Stopwatch.GetTimestamp()
                : null;
        return moving.TrueForAll(o => o.BlockedSince is { } since && Stopwatch.GetElapsedTime(since) > Sure);
    }
}

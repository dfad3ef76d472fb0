namespace Tamias.Simulation.Turns;

/// <summary>Brings the product's code back to the scheduler's thread when the database has answered: it may ask several
/// things at once, and is at rest only when it has asked them all.</summary>
/// <param name="bell">Pulsed when there is something to run.</param>
sealed class Pump(object bell) : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback Go, object? State)> waiting = [];

    /// <summary>Read under the bell.</summary>
    public bool HasMore => waiting.Count > 0;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (bell)
        {
            waiting.Enqueue((d, state));
            Monitor.Pulse(bell);
        }
    }

    /// <summary>Runs this, and whatever it calls back later comes here.</summary>
    public void Run(Action go)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            go();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what waits; false when nothing did.</summary>
    public bool RunOne()
    {
        (SendOrPostCallback Go, object? State) next;
        lock (bell)
            if (!waiting.TryDequeue(out next))
                return false;

        Run(() => next.Go(next.State));
        return true;
    }
}

namespace Tamias.StripeSimulator.State;

/// <summary>The simulator's own time: a given clock plus everything it was moved forward by.</summary>
public sealed class SimulatorClock(TimeProvider source) : TimeProvider
{
    long offsetTicks;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Seconds since 1970, the only form of time that Stripe's objects carry.</summary>
    public long Seconds => GetUtcNow().ToUnixTimeSeconds();

    public override DateTimeOffset GetUtcNow() => source.GetUtcNow() + Offset;

    internal void Advance(TimeSpan by) => Interlocked.Add(ref offsetTicks, by.Ticks);
}

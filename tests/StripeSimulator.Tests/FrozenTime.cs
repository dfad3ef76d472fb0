namespace Tamias.StripeSimulator.Tests;

/// <summary>Stands still at the moment of its making, so that only the simulator's own clock moves.</summary>
public sealed class FrozenTime : TimeProvider
{
    readonly DateTimeOffset stopped = DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => stopped;
}

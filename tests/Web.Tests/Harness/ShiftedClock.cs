namespace Tamias.Web.Tests.Harness;

/// <summary>The clock of a product and its Stripe: the real one, moved forward as far as a test wants.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Offset { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
}

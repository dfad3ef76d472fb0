namespace Tamias.Web.Tests.Harness;

/// <summary>The clock of a product and its Stripe: the real one, moved forward as far as a test wants.</summary>
public sealed class ShiftedClock : TimeProvider
{
    static readonly TimeZoneInfo Athens = TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens");

    public TimeSpan Offset { get; set; }

    /// <summary>It is this hour of this day in Athens, where merchants of tests are at home.</summary>
    public void Become(DateOnly day, int hour) =>
        Offset = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new(hour, 0)), Athens) - System.GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
}

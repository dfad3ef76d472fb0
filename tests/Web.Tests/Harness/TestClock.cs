namespace Tamias.Web.Tests.Harness;

/// <summary>A clock that the test sets. Far ahead of the real one, it makes work that the running product leaves
/// alone.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2100, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>By how much each reading moves it on: what waits between two readings.</summary>
    public TimeSpan Step { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        var read = Now;
        Now += Step;
        return read;
    }
}

namespace Tamias.Simulation.Stages;

/// <summary>What a node takes for the time: the world's, and by how much its clock is wrong.</summary>
sealed class NodeClock(Stage stage) : TimeProvider
{
    public TimeSpan Skew { get; set; }

    public override DateTimeOffset GetUtcNow() => stage.Now + Skew;

    /// <summary>Nothing is waited for by the clock: what is late is late by a mishap.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Silent();

    sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // It never rings.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

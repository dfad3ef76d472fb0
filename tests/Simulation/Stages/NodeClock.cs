namespace Tamias.Simulation.Stages;

/// <summary>What a node takes for the time: the world's, and by how much its clock is wrong. Timers ring when the
/// world's time has passed them.</summary>
sealed class NodeClock(Stage stage) : TimeProvider
{
    readonly List<Alarm> alarms = [];

    public TimeSpan Skew { get; set; }

    public override DateTimeOffset GetUtcNow() => stage.Now + Skew;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Called when time has passed.</summary>
    public void Ring()
    {
        foreach (var due in alarms.Where(a => a.At <= stage.Now).ToList())
        {
            alarms.Remove(due);
            due.Ring();
        }
    }

    sealed class Alarm(NodeClock clock, Action ring) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.alarms.Remove(this);
            if (dueTime < TimeSpan.Zero)
                return true;

            At = clock.GetUtcNow() - clock.Skew + dueTime;
            clock.alarms.Add(this);
            return true;
        }

        public void Dispose() => clock.alarms.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

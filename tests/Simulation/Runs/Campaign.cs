using System.Diagnostics;
using Tamias.Simulation.Chance;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Runs;

/// <summary>Many seeds one after the other on one stage.</summary>
sealed class Campaign(Stage stage, TextWriter output)
{
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    readonly Stopwatch watch = Stopwatch.StartNew();
    TimeSpan told;
    TimeSpan cpuTold;
    long schedulesTold;

    public Tally Tally { get; } = new();

    public List<Outcome> Failures { get; } = [];

    /// <summary>Runs these until the time is up, if there is a limit.</summary>
    public Campaign Run(IEnumerable<Draws> all, TimeSpan? limit = null)
    {
        foreach (var draws in all)
        {
            if (watch.Elapsed > limit)
                break;

            var outcome = new Schedule(stage, draws).Run();
            Tally.Add(outcome);
            if (outcome.Violations.Count > 0)
                Failures.Add(outcome);
            Progress(outcome);
        }

        return this;
    }

    public static IEnumerable<Draws> Seeds(ulong start, int count) =>
        Enumerable.Range(0, count).Select(i => Draws.Of(start + (ulong)i));

    void Progress(Outcome outcome)
    {
        if (outcome.Violations.Count > 0)
            output.WriteLine($"seed {outcome.Draws.Seed}: {outcome.Violations[0].Split('\n')[0]}");
        if (watch.Elapsed - told < BetweenLines)
            return;

        told = watch.Elapsed;
        var cpu = Environment.CpuUsage.TotalTime;
        var each = (cpu - cpuTold) / Math.Max(1, Tally.Schedules - schedulesTold);
        output.WriteLine($"{Tally.Schedules} schedules, {Tally.Schedules / watch.Elapsed.TotalSeconds:F1} a second, "
            + $"{each.TotalMilliseconds:F1} ms of processor each");
        (cpuTold, schedulesTold) = (cpu, Tally.Schedules);
    }
}

/// <summary>What was run so far.</summary>
sealed class Tally
{
    public long Schedules { get; private set; }

    public long Crashes { get; private set; }

    public long Deliveries { get; private set; }

    public long Violations { get; private set; }

    public Seen Seen { get; } = new();

    public void Add(Outcome outcome)
    {
        Schedules++;
        Crashes += outcome.Mishaps.Crashes;
        Deliveries += outcome.Delivered;
        Seen.Add(outcome.Seen);
        Violations += outcome.Violations.Count > 0 ? 1 : 0;
    }

    public override string ToString() =>
        $"{Schedules} schedules, {Crashes} crashes, {Deliveries} deliveries, {Violations} violations";
}

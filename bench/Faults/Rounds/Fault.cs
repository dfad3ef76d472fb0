namespace Tamias.Bench.Faults.Rounds;

/// <summary>The faults by name. Each does its rounds, tells what was lost, and says in a few words what was
/// seen.</summary>
public static class Fault
{
    public static readonly IReadOnlyDictionary<string, Func<FaultOptions, Action<string>, Task<string>>> All =
        new Dictionary<string, Func<FaultOptions, Action<string>, Task<string>>>(StringComparer.Ordinal)
        {
            ["kill"] = Kills.RunAsync,
            ["upgrade"] = Upgrades.RunAsync,
            ["restart"] = Restarts.RunAsync,
            ["full"] = FullDisks.RunAsync,
            ["fsync"] = FailedFlushes.RunAsync,
            ["clock"] = ClockSteps.RunAsync,
            ["copies"] = Copies.RunAsync,
            ["payers"] = PayersAtOnce.RunAsync,
        };
}

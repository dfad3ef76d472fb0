using System.Globalization;
using Tamias.Simulation.Chance;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation;

/// <summary>With --seeds or another of its own words it simulates; otherwise it runs the tests of this project.</summary>
static class Entry
{
    static int Main(string[] args) => args.FirstOrDefault() switch
    {
        "--seeds" or "--start" or "--processes" => Simulate(args),
        "--seed" => Show(args[1..]),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args).GetAwaiter().GetResult(),
    };

    static int Simulate(string[] args)
    {
        using var stage = new Stage();
        var campaign = new Campaign(stage, Console.Out)
            .Run(Campaign.Seeds(Number(args, "--start", 1), (int)Number(args, "--seeds", 1000)));
        Console.WriteLine(string.Join(' ', Schedule.T));
        Console.WriteLine(campaign.Tally);
        return campaign.Failures.Count > 0 ? 1 : 0;
    }

    /// <summary>One line of draws with everything that happened.</summary>
    static int Show(string[] line)
    {
        using var stage = new Stage();
        var outcome = new Schedule(stage, Draws.Parse(string.Join(' ', line)), isTraced: true).Run();
        foreach (var happened in outcome.Trace)
            Console.WriteLine(happened);
        Console.WriteLine(outcome.Draws);
        return outcome.Violations.Count > 0 ? 1 : 0;
    }

    static ulong Number(string[] args, string name, ulong otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 ? ulong.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}

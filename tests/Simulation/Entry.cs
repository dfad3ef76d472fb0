using System.Globalization;
using Tamias.Simulation.Chance;
using Tamias.Simulation.Defects;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation;

/// <summary>With words of its own it simulates; otherwise it runs the tests of this project.</summary>
/// <remarks>--seeds N --start S --processes P: seeds S to S+N−1. --seed LINE: one seed, with all that happened.
/// --defects: how many seeds each planted defect needs. --points, --pairs: a process dies at every point, at every
/// two points.</remarks>
static class Entry
{
    static Task<int> Main(string[] args) => args.FirstOrDefault() switch
    {
        "--seeds" or "--start" or "--processes" => SimulateAsync(args),
        "--seed" => Task.FromResult(Show(args[1..])),
        "--points" => Task.FromResult(new CrashPoints(Console.Out).Run(inPairs: false) ? 0 : 1),
        "--pairs" => Task.FromResult(new CrashPoints(Console.Out).Run(inPairs: true) ? 0 : 1),
        "--defects" => Task.FromResult(DefectTable.Print(args.Skip(1).ToList(), Console.Out) ? 0 : 1),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };

    static async Task<int> SimulateAsync(string[] args)
    {
        var (start, seeds) = (Number(args, "--start", 1), (int)Number(args, "--seeds", 1000));
        if (Number(args, "--processes", 1) is > 1 and var processes)
        {
            var (sums, allWell) = await Children.RunAsync(start, seeds, (int)processes);
            Console.WriteLine($"{sums[0]} schedules, {sums[1]} crashes, {sums[2]} deliveries, {sums[3]} violations");
            return allWell ? 0 : 1;
        }

        using var stage = new Stage();
        var campaign = new Campaign(stage, Console.Out).Run(Campaign.Seeds(start, seeds));
        foreach (var failure in campaign.Failures)
            Tell(stage, failure);
        Console.WriteLine($"seen: {campaign.Tally.Seen}");
        Console.WriteLine(campaign.Tally);
        return campaign.Failures.Count > 0 ? 1 : 0;
    }

    /// <summary>The failing seed made small, with everything that happened, and a line for the regression
    /// file.</summary>
    static void Tell(Stage stage, Outcome failure)
    {
        var small = new Shrinking(stage).Shrink(failure);
        var traced = new Schedule(stage, small, isTraced: true).Run();
        Console.WriteLine($"=== seed {failure.Draws.Seed}, drawn: {failure.Draws}");
        foreach (var line in traced.Trace)
            Console.WriteLine(line);
        Console.WriteLine($"=== again with: --seed {small.ToLine()}");
        RegressionFile.Add(small, failure.Violations[0]);
    }

    static int Show(string[] line)
    {
        using var stage = new Stage();
        var outcome = new Schedule(stage, Draws.Parse(string.Join(' ', line)), isTraced: true).Run();
        foreach (var happened in outcome.Trace)
            Console.WriteLine(happened);
        Console.WriteLine(outcome.Draws);
        return outcome.Violations.Count > 0 ? 1 : 0;
    }

    static ulong Number(string[] args, string name, ulong otherwise) => Array.IndexOf(args, name) is var at and >= 0
        ? ulong.Parse(args[at + 1], CultureInfo.InvariantCulture)
        : otherwise;
}

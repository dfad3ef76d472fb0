using System.Globalization;
using System.Runtime.InteropServices;
using Tamias.Simulation.Chance;
using Tamias.Simulation.Defects;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation;

/// <summary>With words of its own it simulates; otherwise it runs the tests of this project.</summary>
/// <remarks>--seeds N --start S --processes P: seeds S to S+N−1, with draws overruled as in a line. --seed LINE: one
/// seed, with all that happened. --defects: how many seeds each planted defect needs. --points, --pairs: a process dies
/// at every point, at every two points. With any of them but --defects: --database postgres; --thick goes through the
/// whole pipeline.</remarks>
static class Entry
{
    static async Task<int> Main(string[] args)
    {
        var asked = Asked.Of(args);
        if (asked.What is "" or "--defects")
            return asked.What.Length > 0
                ? DefectTable.Print(asked.Rest, Console.Out) ? 0 : 1
                : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
        if (asked.Processes > 1)
            return await DivideAsync(asked);

        await using var server = asked.OnPostgres ? await Web.Tests.Harness.PostgresServer.StartAsync() : null;
        using var stage = new Stage(
            ground: server is null ? null : await PostgresGround.OnAsync(server), isThick: asked.IsThick);
        return asked.What switch
        {
            "--seed" => Show(stage, string.Join(' ', asked.Rest)),
            "--points" => new CrashPoints(stage, Console.Out).Run(inPairs: false, string.Join(' ', asked.Rest)) ? 0 : 1,
            "--pairs" => new CrashPoints(stage, Console.Out).Run(inPairs: true, string.Join(' ', asked.Rest)) ? 0 : 1,
            _ => Simulate(stage, asked),
        };
    }

    static async Task<int> DivideAsync(Asked asked)
    {
        var (sums, allWell) = await Children.RunAsync(asked);
        Console.WriteLine($"{sums[0]} schedules, {sums[1]} crashes, {sums[2]} deliveries, {sums[3]} violations");
        return allWell ? 0 : 1;
    }

    /// <summary>Told to terminate, it ends the schedule and says what was run.</summary>
    static int Simulate(Stage stage, Asked asked)
    {
        var isEnough = false;
        using var signal = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM, told => told.Cancel = isEnough = true);
        var seeds = Campaign.Seeds(asked.Start, asked.Seeds).TakeWhile(_ => !isEnough)
            .Select(d => Draws.Parse(string.Join(' ', asked.Rest.Prepend(d.ToLine()))));
        var campaign = new Campaign(stage, Console.Out).Run(seeds);
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

    /// <param name="line">A seed with its draws; as crash points print it also the points: "… at 28 and 38".</param>
    static int Show(Stage stage, string line)
    {
        var parts = line.Split(" at ");
        var points = parts is [_, var said]
            ? said.Split(" and ").Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToHashSet() : null;
        var outcome = new Schedule(stage, Draws.Parse(parts[0]), isTraced: true, points).Run();
        foreach (var happened in outcome.Trace)
            Console.WriteLine(happened);
        Console.WriteLine(outcome.Draws);
        return outcome.Violations.Count > 0 ? 1 : 0;
    }
}

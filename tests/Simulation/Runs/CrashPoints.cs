using Tamias.Simulation.Chance;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Runs;

/// <summary>Not by chance but at every point in turn: the process dies there, and at every two points; for each pattern
/// of payers and of delivery.</summary>
sealed class CrashPoints(Stage stage, TextWriter output)
{
    static readonly IReadOnlyList<(string Name, (string, int)[] Draws)> Payers =
    [
        ("one payer", [("payers", 1), ("partial", 0)]),
        ("two payers", [("payers", 2), ("partial", 0)]),
        ("in parts", [("payers", 1), ("partial", 1)]),
        ("by transfer", [("payers", 1), ("partial", 0), ("transfers", 1)]),
        ("with a card that is kept", [("payers", 1), ("partial", 0), ("autopay", 1), ("days", 2)]),
    ];

    static readonly IReadOnlyList<(string Name, (string, int)[] Draws)> Deliveries =
    [
        ("delivered", []),
        ("twice", [("copies", 1)]),
        ("in another order", [("reorder", 1), ("twins", 50)]),
        ("lost", [("lost", 100)]),
        ("three days late", [("delay", 72)]),
    ];

    /// <summary>True when every rule held in all of them.</summary>
    /// <param name="only">Patterns of these payers: a part of the name.</param>
    public bool Run(bool inPairs, string only)
    {
        var tally = new Tally();
        foreach (var (payers, first) in Payers.Where(p => p.Name.Contains(only, StringComparison.Ordinal)))
            foreach (var (deliveries, second) in Deliveries)
            {
                var points = Pattern(Calm([.. first, .. second]), inPairs, tally);
                output.WriteLine($"{payers}, {deliveries}: {points} points");
            }

        output.WriteLine(tally);
        return tally.Violations == 0;
    }

    /// <summary>One after the other until the schedule ends before the point is reached.</summary>
    int Pattern(Draws draws, bool inPairs, Tally tally)
    {
        for (var point = 1; ; point++)
        {
            if (Strike(draws, tally, point) == 0)
                return point - 1;
            for (var next = point + 1; inPairs && Strike(draws, tally, point, next) > 1; next++)
            {
                // The next pair.
            }
        }
    }

    int Strike(Draws draws, Tally tally, params int[] points)
    {
        var outcome = new Schedule(stage, draws, crashes: points.ToHashSet()).Run();
        tally.Add(outcome);
        foreach (var violation in outcome.Violations)
            output.WriteLine($"{draws.ToLine()} at {string.Join(" and ", points)}: {violation}");
        return outcome.Mishaps.Crashes;
    }

    /// <summary>A seed of which nothing is left to chance but the order.</summary>
    static Draws Calm((string Name, int Value)[] wanted)
    {
        var draws = Draws.Of(1);
        foreach (var name in draws.Names.ToList())
            draws = draws.With(name, 0);
        (string, int)[] rest = [("nodes", 1), ("invoices", 1), ("steps", 80), ("crowd", 40)];
        return rest.Concat(wanted).Aggregate(draws, (d, w) => d.With(w.Item1, w.Item2));
    }
}

using Tamias.Simulation.Chance;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Runs;

/// <summary>Not by chance but at every point in turn: the process dies there, and at every two points; for each pattern
/// of payers and of delivery.</summary>
sealed class CrashPoints(Stage stage, TextWriter output)
{
    /// <summary>Seeds that are tried until one shows what a pattern is about.</summary>
    const int MostSeeds = 400;

    /// <summary>Each with what must come about when nobody dies: dying where nothing happens proves nothing.</summary>
    static readonly IReadOnlyList<(string Name, string Wanted, (string, int)[] Draws)> Payers =
    [
        ("one payer", "payments", [("partial", 0)]),
        ("two payers", "payments", [("payers", 2)]),
        ("in parts", "further payments of one invoice",
            [("partial", 1), ("again", 1), ("busy", 1), ("crowd", 4), ("steps", 160)]),
        ("by transfer", "transfers paid", [("transfers", 1), ("days", 1)]),
        ("sent back", "times that transferred money was sent back",
            [("transfers", 1), ("days", 1), ("sendback", 2), ("busy", 1), ("crowd", 4), ("steps", 160)]),
        ("with a card that is kept", "charges announced", [("autopay", 1), ("days", 2)]),
        ("given back", "refunds", [("refunds", 2), ("busy", 1), ("crowd", 4), ("steps", 120)]),
        ("given back at Stripe", "refunds that a bank refused",
            [("dashboard", 3), ("busy", 1), ("crowd", 4), ("steps", 120)]),
        ("disputed", "disputes", [("disputes", 1), ("busy", 1), ("crowd", 4), ("steps", 120)]),
        ("several invoices at once", "payments for several invoices",
            [("together", 1), ("invoices", 2), ("busy", 1), ("crowd", 4), ("steps", 120)]),
        ("out of own credit", "uses of own credit",
            [("owncredit", 1), ("payers", 2), ("invoices", 2), ("busy", 1), ("crowd", 4), ("steps", 160)]),
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
    /// <param name="only">A part of the patterns' names, such as "by transfer, lost".</param>
    public bool Run(bool inPairs, string only)
    {
        var (tally, isWhole) = (new Tally(), true);
        foreach (var (payers, wanted, first) in Payers)
            foreach (var (deliveries, second) in Deliveries)
            {
                var name = $"{payers}, {deliveries}";
                if (!name.Contains(only, StringComparison.Ordinal))
                    continue;

                var draws = Find(wanted, [.. first, .. second]);
                isWhole &= draws is not null;
                output.WriteLine(draws is null
                    ? $"{name}: {MostSeeds} seeds show no {wanted}"
                    : $"{name}: seed {draws.Seed}, {Pattern(draws, inPairs, tally)} points");
            }

        output.WriteLine(tally);
        return isWhole && tally.Violations == 0;
    }

    Draws? Find(string wanted, (string, int)[] pattern) => Enumerable.Range(1, MostSeeds)
        .Select(seed => Calm((ulong)seed, pattern)).FirstOrDefault(d => new Schedule(stage, d).Run().Seen.Has(wanted));

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
    static Draws Calm(ulong seed, (string Name, int Value)[] wanted)
    {
        var draws = Draws.Of(seed);
        foreach (var name in draws.Names.ToList())
            draws = draws.With(name, 0);
        (string, int)[] rest = [("nodes", 1), ("invoices", 1), ("payers", 1), ("steps", 80), ("crowd", 40)];
        return rest.Concat(wanted).Aggregate(draws, (d, w) => d.With(w.Item1, w.Item2));
    }
}

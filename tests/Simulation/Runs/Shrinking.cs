using Tamias.Simulation.Chance;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Runs;

/// <summary>Makes a failing seed smaller: fewer actors, fewer faults, fewer steps, as long as the same rule is
/// broken.</summary>
sealed class Shrinking(Stage stage)
{
    static readonly string[] AtLeastOne = ["nodes", "payers", "invoices", "steps"];

    public Draws Shrink(Outcome failed)
    {
        var rule = RuleOf(failed);
        var smallest = failed.Draws;
        for (var again = true; again;)
        {
            again = false;
            foreach (var smaller in Smaller(smallest).ToList())
                if (RuleOf(new Schedule(stage, smaller).Run()) == rule)
                {
                    (smallest, again) = (smaller, true);
                    break;
                }
        }

        return smallest;
    }

    static IEnumerable<Draws> Smaller(Draws draws)
    {
        foreach (var name in draws.Names)
        {
            var least = AtLeastOne.Contains(name, StringComparer.Ordinal) ? 1 : 0;
            if (draws[name] > least && name != "steps")
                yield return draws.With(name, least);
        }

        foreach (var part in (int[])[2, 4, 10])
            if (draws["steps"] - draws["steps"] / part is var fewer && fewer < draws["steps"] && fewer > 0)
                yield return draws.With("steps", fewer);
    }

    static string RuleOf(Outcome outcome) =>
        outcome.Violations.Count == 0 ? "" : outcome.Violations[0].Split(':', '\n')[0];
}

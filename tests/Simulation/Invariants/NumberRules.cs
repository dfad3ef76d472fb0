using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>I11: numbers of a series are consecutive from one, each once, and dates never run backwards.</summary>
static class NumberRules
{
    public static IEnumerable<string> Whole(World world, Facts facts)
    {
        foreach (var series in facts.Invoices.Where(i => i.Sequence is not null).GroupBy(i => i.SeriesId))
        {
            var issued = series.OrderBy(i => i.Sequence).ToList();
            if (!issued.Select(i => i.Sequence!.Value).SequenceEqual(Enumerable.Range(1, issued.Count)))
                yield return $"numbers are {string.Join(' ', issued.Select(i => i.Sequence))}";
            if (issued.Zip(issued.Skip(1)).Any(p => p.Second.IssuedOn < p.First.IssuedOn))
                yield return "dates run backwards";
        }
    }
}

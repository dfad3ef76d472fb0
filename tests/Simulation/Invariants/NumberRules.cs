using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>I11: numbers of a series are consecutive from one, each once, and dates never run backwards.</summary>
static class NumberRules
{
    public static IEnumerable<string> Whole(World world, Facts facts)
    {
        var numbers = facts.Invoices.Where(i => i.Sequence is not null)
            .Select(i => (SeriesId: i.SeriesId!.Value, Sequence: i.Sequence!.Value, On: i.IssuedOn))
            .Concat(facts.CreditNotes.Select(n => (n.SeriesId, n.Sequence, On: n.IssuedOn)));
        foreach (var series in numbers.GroupBy(n => n.SeriesId))
        {
            var issued = series.OrderBy(n => n.Sequence).ToList();
            if (!issued.Select(n => n.Sequence).SequenceEqual(Enumerable.Range(1, issued.Count)))
                yield return $"numbers are {string.Join(' ', issued.Select(n => n.Sequence))}";
            if (issued.Zip(issued.Skip(1)).Any(p => p.Second.On < p.First.On))
                yield return "dates run backwards";
        }
    }
}

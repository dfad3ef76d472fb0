using System.Globalization;
using Tamias.Simulation.Chance;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Defects;

/// <summary>A simulator must be tested too: each planted defect, and after how many seeds it is found.</summary>
static class DefectTable
{
    public const int Most = 2000;

    public static readonly IReadOnlyList<Defect> All =
    [
        .. DatabaseDefects.All, .. WireDefects.All, .. AutomaticDefects.All, .. TransferDefects.All, .. DayDefects.All,
        .. StepDefects.All, .. RestDefects.All,
    ];

    /// <summary>Those whose name contains a word of these, or all; true when all were found. A number before the words
    /// is how many seeds are tried at most.</summary>
    public static bool Print(IReadOnlyList<string> words, TextWriter output)
    {
        var given = 0;
        var isLimited = words is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out given);
        var (most, wanted) = isLimited ? (given, words.Skip(1).ToList()) : (Most, words);
        var chosen = All.Where(d => wanted.Count == 0 || wanted.Any(w => d.Name.Contains(w, StringComparison.Ordinal)))
            .ToList();
        var found = 0;
        foreach (var defect in chosen)
        {
            var (seeds, by) = Find(defect, most);
            found += seeds is null ? 0 : 1;
            output.WriteLine($"{defect.Name,-50} {(seeds is { } count ? $"{count}" : "not found"),10}  {by}");
        }

        output.WriteLine($"{found} of {chosen.Count} planted defects found within {most} seeds");
        return found == chosen.Count;
    }

    /// <summary>How many seeds it takes, and what was seen.</summary>
    public static (int? Seeds, string By) Find(Defect defect, int most, bool isThick = false)
    {
        using var stage = new Stage(defect, isThick: isThick);
        for (var seed = 1; seed <= most; seed++)
        {
            var draws = Draws.Parse($"{Draws.Of((ulong)seed).ToLine()} {defect.Draws}");
            if (new Schedule(stage, draws).Run() is { Violations: [var first, ..] })
                return (seed, first.Split('\n')[0]);
        }

        return (null, "");
    }
}

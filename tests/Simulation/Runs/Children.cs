using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tamias.Simulation.Runs;

/// <summary>Several processes with a share of the seeds each: one thread in one process is fastest, so more come by
/// processes.</summary>
static partial class Children
{
    /// <returns>The sum of what they ran, and whether all went well.</returns>
    public static async Task<(long[] Sums, bool AllWell)> RunAsync(Asked asked)
    {
        var (seeds, processes) = (asked.Seeds, asked.Processes);
        var share = (seeds + processes - 1) / processes;
        var ends = await Task.WhenAll(Enumerable.Range(0, processes).Select(i =>
            RunOneAsync(i + 1, asked.Share(
                asked.Start + (ulong)(i * share), Math.Max(0, Math.Min(share, seeds - i * share))))));
        var sums = new long[4];
        foreach (var end in ends)
            foreach (var (number, at) in end.Figures.Select((n, at) => (n, at)))
                sums[at] += number;
        return (sums, ends.All(e => e.ExitCode == 0));
    }

    static async Task<(int ExitCode, long[] Figures)> RunOneAsync(
        int number, IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        using var process = Process.Start(info)!;
        long[] figures = [0, 0, 0, 0];
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Closing().Match(line) is { Success: true } closing)
                figures = [.. closing.Groups.Values.Skip(1)
                    .Select(g => long.Parse(g.Value, CultureInfo.InvariantCulture))];
            else
                Console.WriteLine($"[{number}] {line}");
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, figures);
    }

    [GeneratedRegex(@"^(?<a>\d+) schedules, (?<b>\d+) crashes, (?<c>\d+) deliveries, (?<d>\d+) violations$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Closing();
}

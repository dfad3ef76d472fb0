using Tamias.Bench.Faults;
using Tamias.Bench.Faults.Rounds;

namespace Tamias.Faults.Tests;

/// <summary>A small part of what scripts/endurance does at each release: the real process, real files, faults from
/// outside.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("kill", 3)]
    [InlineData("copies", 1_000)]
    [InlineData("payers", 1)]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_twice(string fault, int rounds)
    {
        var lost = new List<string>();
        var options = new FaultOptions(fault) { Rounds = rounds };
        await Fault.All[fault](options, lost.Add);
        Assert.True(lost.Count == 0, $"{options}:\n{string.Join('\n', lost)}");
    }
}

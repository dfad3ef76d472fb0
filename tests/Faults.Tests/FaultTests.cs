using Tamias.Bench.Faults;
using Tamias.Bench.Faults.Rounds;

namespace Tamias.Faults.Tests;

/// <summary>A small part of what scripts/endurance does at each release: the real process, real files, faults from
/// outside.</summary>
public abstract class FaultTests
{
    protected static async Task LosesNothingAsync(string fault, int rounds)
    {
        var lost = new List<string>();
        var options = new FaultOptions(fault) { Rounds = rounds };
        await Fault.All[fault](options, lost.Add);
        Assert.True(lost.Count == 0, $"{options}:\n{string.Join('\n', lost)}");
    }
}

/// <summary>The process ends at any instant.</summary>
public sealed class EndTests : FaultTests
{
    [Fact]
    public Task Nothing_acknowledged_is_lost_and_nothing_happens_twice() => LosesNothingAsync("kill", 3);
}

/// <summary>Many come at once.</summary>
public sealed class CrowdTests : FaultTests
{
    [Theory]
    [InlineData("copies", 1_000)]
    [InlineData("payers", 1)]
    public Task Nothing_acknowledged_is_lost_and_nothing_happens_twice(string fault, int rounds) =>
        LosesNothingAsync(fault, rounds);
}

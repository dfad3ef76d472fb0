using Tamias.Simulation.Chance;
using Tamias.Simulation.Defects;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation;

/// <summary>The part of the simulation that runs with every test run.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>Seen to fail by each of the planted defects.</summary>
    [Fact]
    public void Seeded_schedules_keep_every_rule()
    {
        using var stage = new Stage();
        var campaign = new Campaign(stage, TextWriter.Null).Run(Campaign.Seeds(1, 20_000), Budget);

        output.WriteLine(campaign.Tally.ToString());
        Assert.Empty(campaign.Failures.Select(f => $"--seed {f.Draws.ToLine()}: {f.Violations[0]}"));
    }

    /// <summary>The rest of the table: --defects.</summary>
    [Theory]
    [InlineData("the return page is believed")]
    [InlineData("forms are not closed")]
    [InlineData("the currency is not read")]
    [InlineData("part payments round up")]
    public void A_planted_defect_is_found(string name)
    {
        var (seeds, by) = DefectTable.Find(DefectTable.All.Single(d => d.Name == name), DefectTable.Most);

        output.WriteLine($"{name}: seed {seeds}, {by}");
        Assert.NotNull(seeds);
    }
}

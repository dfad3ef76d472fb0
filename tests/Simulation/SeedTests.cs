using Tamias.Simulation.Chance;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation;

/// <summary>What a seed is worth: it is the same schedule each time, also in years.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Seeds_that_failed_once_never_fail_again()
    {
        using var stage = new Stage();
        var campaign = new Campaign(stage, TextWriter.Null).Run(RegressionFile.Read());

        Assert.NotEqual(0, campaign.Tally.Schedules);
        Assert.Empty(campaign.Failures.Select(f => $"--seed {f.Draws.ToLine()}: {f.Violations[0]}"));
    }

    /// <summary>A schedule that cannot be repeated proves nothing. Seen to fail by a Guid in the trace.</summary>
    [Fact]
    public void The_same_seed_is_the_same_schedule()
    {
        using var stage = new Stage();
        using var another = new Stage();
        for (var seed = 1UL; seed <= 3; seed++)
        {
            var first = new Schedule(stage, Draws.Of(seed), isTraced: true).Run();
            var second = new Schedule(another, Draws.Of(seed), isTraced: true).Run();
            Assert.Equal(first.Trace, second.Trace);
        }
    }

    /// <summary>Seen to fail by a seed that was written without its differences.</summary>
    [Fact]
    public void A_line_of_draws_is_read_back_as_written()
    {
        var draws = Draws.Of(17).With("crashes", 0).With("payers", 1);

        Assert.Equal(draws.ToString(), Draws.Parse(draws.ToLine()).ToString());
    }
}

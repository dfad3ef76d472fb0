using Tamias.Simulation.Chance;
using Tamias.Simulation.Defects;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation;

/// <summary>The same rules where customers read the product's pages and send its forms, and Stripe comes through the
/// whole pipeline.</summary>
public sealed class PipelineTests(ITestOutputHelper output)
{
    static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    [Fact]
    public void Seeded_schedules_through_the_whole_pipeline_keep_every_rule()
    {
        using var stage = new Stage(isThick: true);
        var campaign = new Campaign(stage, TextWriter.Null).Run(Campaign.Seeds(1, 20_000), Budget);

        output.WriteLine(campaign.Tally.ToString());
        Assert.Empty(campaign.Failures.Select(f => $"--seed {f.Draws.ToLine()} --thick: {f.Violations[0]}"));
    }

    [Fact]
    public void A_planted_defect_is_found_through_pages()
    {
        var defect = DefectTable.All.Single(d => d.Name == "the return page is believed");
        var (seeds, by) = DefectTable.Find(defect, DefectTable.Most, isThick: true);

        output.WriteLine($"{defect.Name}: seed {seeds}, {by}");
        Assert.NotNull(seeds);
    }

    /// <summary>Where a customer does not go through pages, nothing of the above is proven.</summary>
    [Fact]
    public void Customers_are_sent_to_Stripe_by_the_form_and_read_the_page_of_their_return()
    {
        using var stage = new Stage(isThick: true);
        var told = Campaign.Seeds(1, 40).Select(d => new Schedule(stage, d, isTraced: true).Run().Trace)
            .Select(t => t.Where(l => l.StartsWith("PaysOnPages: ", StringComparison.Ordinal)).ToList());

        Assert.Contains(told, t => t.Exists(l => l.Contains(" is at ", StringComparison.Ordinal))
            && t.Exists(l => l.EndsWith("reads: paid", StringComparison.Ordinal)));
    }
}

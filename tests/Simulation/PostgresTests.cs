using Tamias.Simulation.Chance;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;
using Tamias.Web.Tests.Harness;

namespace Tamias.Simulation;

/// <summary>The same rules on a real PostgreSQL, whose transactions overlap.</summary>
public sealed class PostgresTests(ITestOutputHelper output) : IAsyncLifetime
{
    static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    PostgresServer server = null!;

    public async ValueTask InitializeAsync() => server = await PostgresServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Seen to fail by a note of a sent mail that another worker overtook (seed 34). From two payers and two
    /// nodes on, for with one there is nobody to wait for.</summary>
    [Fact]
    public async Task Seeded_schedules_keep_every_rule_while_transactions_overlap()
    {
        using var stage = new Stage(ground: await PostgresGround.OnAsync(server));
        var crowded = Campaign.Seeds(1, 20_000).Where(d => d["nodes"] > 1 && d["payers"] > 1);
        var campaign = new Campaign(stage, TextWriter.Null).Run(crowded.Prepend(Draws.Of(34)), Budget);

        output.WriteLine(campaign.Tally.ToString());
        Assert.Empty(campaign.Failures.Select(f => $"--database postgres --seed {f.Draws.ToLine()}: {f.Violations[0]}"));
    }
}

using Tamias.Simulation.Chance;
using Tamias.Simulation.Runs;
using Tamias.Simulation.Stages;
using Tamias.Web.Tests.Harness;

namespace Tamias.Simulation;

/// <summary>The same rules on a real PostgreSQL, whose transactions overlap.</summary>
public sealed class PostgresTests(ITestOutputHelper output) : IAsyncLifetime
{
    static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    PostgresServer server = null!;

    public async ValueTask InitializeAsync() => server = await PostgresServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>In the first of these operations wait for each other's locks; with one node and one payer there is
    /// nobody to wait for. Seen to fail by a note of a sent mail that another worker overtook, and by a dice thrown
    /// while two operations moved.</summary>
    [Fact]
    public async Task Seeded_schedules_keep_every_rule_while_transactions_overlap()
    {
        using var stage = new Stage(ground: await PostgresGround.OnAsync(server));
        var waits = new Schedule(stage, Draws.Of(91), isTraced: true).Run();
        Assert.Contains(waits.Trace, line => line.EndsWith("#lock", StringComparison.Ordinal));

        var crowded = Campaign.Seeds(1, 20_000).Where(d => d["nodes"] > 1 && d["payers"] > 1);
        var campaign = new Campaign(stage, TextWriter.Null).Run(crowded, Budget);
        output.WriteLine(campaign.Tally.ToString());
        Assert.Empty(campaign.Failures.Select(f => $"--seed {f.Draws.ToLine()} on PostgreSQL: {f.Violations[0]}"));
        Assert.Empty(waits.Violations);
    }
}

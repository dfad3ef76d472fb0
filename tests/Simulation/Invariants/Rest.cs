using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>Whether anything is left that the product will do by itself.</summary>
static class Rest
{
    static readonly IReadOnlyList<(string What, string Sql)> Left =
    [
        ("attempts", "select count(*) from attempts where ended_at is null and state <> 'Awaiting'"),
        ("events", "select count(*) from inbox where state = 'Waiting'"),
        ("mails", "select count(*) from mails where sent_at is null and failed_at is null"),
        ("refunds", "select count(*) from refunds where state in ('Asked', 'Pending')"),
        ("returns", "select count(*) from transfer_returns where state in ('Asked', 'Pending')"),
    ];

    public static bool IsReached(World world) =>
        world.Table.Waiting == 0 && !world.Stripe.World.Outbox.All.Exists(d => d.NextAt is not null)
        && Left.All(l => world.Count(l.Sql) == 0);

    public static string Describe(World world) => string.Join(", ", Left.Select(l => $"{world.Count(l.Sql)} {l.What}")
        .Append($"{world.Stripe.World.Outbox.All.Count(d => d.NextAt is not null)} deliveries"));
}

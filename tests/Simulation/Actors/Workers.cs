using Tamias.Simulation.Stages;
using Tamias.Web.Email;
using Tamias.Web.Hooks;
using Tamias.Web.Payments;
using Tamias.Web.Work;

namespace Tamias.Simulation.Actors;

/// <summary>The background work of all nodes, one unit at a time.</summary>
sealed class Workers(World world) : Actor(world)
{
    /// <summary>Every kind of background work; the name is that of its operations.</summary>
    static readonly IReadOnlyList<Kind> Kinds =
    [
        new("inbox", "inbox where state = 'Waiting' and not_before_at <= @now",
            services => services.GetRequiredService<InboxWork>()),
        new("reconcile", "attempts where next_check_at <= @now", services => services.GetRequiredService<Reconciler>()),
        new("outbox", "mails where sent_at is null and failed_at is null and not_before_at <= @now",
            services => services.GetRequiredService<Outbox>()),
    ];

    public override int Weight => 6;

    public override void Act() => Begin(World.AnyNode(), Dice.Pick(Kinds));

    /// <summary>Lets every kind that has something to do work on one node, with nobody between; false when there was
    /// nothing.</summary>
    public bool Round(Node node)
    {
        var due = Kinds.Where(k => World.Count("select count(*) from " + k.Due) > 0).ToList();
        foreach (var kind in due)
        {
            Begin(node, kind);
            while (World.Table.Waiting > 0)
                World.Table.Resume(0);
        }

        return due.Count > 0;
    }

    void Begin(Node node, Kind kind) => World.Table.Begin(
        node, kind.Name, services => kind.Find(services).OnceAsync(CancellationToken.None), _ => { });

    /// <param name="Name">Of its operations.</param>
    /// <param name="Due">The rows that it would look at, so that idle looks are spared.</param>
    sealed record Kind(string Name, string Due, Func<IServiceProvider, IWork> Find);
}

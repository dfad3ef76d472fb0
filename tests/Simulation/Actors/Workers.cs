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
    static readonly IReadOnlyList<(string Name, Func<IServiceProvider, IWork> Find)> Kinds =
    [
        ("inbox", services => services.GetRequiredService<InboxWork>()),
        ("reconcile", services => services.GetRequiredService<Reconciler>()),
        ("outbox", services => services.GetRequiredService<Outbox>()),
    ];

    bool found;

    public override int Weight => 6;

    public override void Act() => Begin(World.AnyNode(), Dice.Pick(Kinds));

    /// <summary>Lets every kind look once on one node, with nobody between; false when there was nothing to do.</summary>
    public bool Round(Node node)
    {
        found = false;
        foreach (var kind in Kinds)
        {
            Begin(node, kind);
            while (World.Table.Waiting > 0)
                World.Table.Resume(0);
        }

        return found;
    }

    void Begin(Node node, (string Name, Func<IServiceProvider, IWork> Find) kind) => World.Table.Begin(
        node, kind.Name, services => kind.Find(services).OnceAsync(CancellationToken.None), any => found |= any);
}

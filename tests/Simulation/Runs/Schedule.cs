using Tamias.Simulation.Actors;
using Tamias.Simulation.Chance;
using Tamias.Simulation.Invariants;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;

namespace Tamias.Simulation.Runs;

/// <summary>One seed from beginning to end: faults on, faults off, what must hold, a restart, and once more.</summary>
sealed class Schedule(Stage stage, Draws draws, bool isTraced = false, IReadOnlySet<int>? crashes = null)
{
    public Outcome Run()
    {
        stage.Ground.Refill();
        foreach (var node in stage.Nodes)
            node.Begin(draws.Seed);
        using var world = new World(stage, draws, StartTimes.Of(draws["start"]))
        {
            Trace = new(isTraced), Mishaps = new(draws) { Chosen = crashes },
        };
        stage.World = world;
        Play(world);
        End(world);
        return new(draws, world.Violations, world.Mishaps, world.Network.Delivered, world.Trace.Lines)
        {
            Seen = Seen.In(world),
        };
    }

    void Play(World world)
    {
        try
        {
            Begin(world);
            var (cast, everyStep) = (Cast.Of(world), new EveryStep(world));
            Trouble(world, cast, everyStep);
            new Quiet(world, cast, everyStep).Settle();
            Restart(world, new AtRest(world).Check());
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            world.Violate("exception", broken.ToString());
        }
    }

    void Begin(World world)
    {
        for (var i = 0; i < draws["invoices"] + (2 * draws["together"]); i++)
            world.Bills.Add(Billing.IssueAsync(world, HouseOf(world, i), Terms.Of(world)).GetAwaiter().GetResult());

        Preparing.AllAsync(world).GetAwaiter().GetResult();
        world.Network.Begin();
    }

    House HouseOf(World world, int index) => world.Estate.Houses[draws["ownkey"] > 0 ? (index + 1) % 2 : 0];

    void Trouble(World world, IReadOnlyList<Actor> cast, EveryStep everyStep)
    {
        world.Mishaps.AreOn = true;
        for (var step = 0; step < draws["steps"] + draws["longer"]; step++)
        {
            Step(world, cast);
            everyStep.Check();
        }

        world.Mishaps.AreOn = false;
    }

    /// <summary>Chooses who goes on: something that waits at a port, or somebody who begins something.</summary>
    static void Step(World world, IReadOnlyList<Actor> cast)
    {
        world.Pass(TimeSpan.FromSeconds(world.Dice.Below(4)));
        var waiting = world.Table.Waiting * 4;
        var others = world.Table.Waiting < world.Draws["crowd"] ? cast.Sum(a => a.Weight) : 0;
        var chosen = world.Dice.Below(waiting + others);
        if (chosen < waiting)
        {
            world.Trace.Add($"· {world.Table.Describe(chosen / 4)}");
            world.Table.Resume(chosen / 4);
            return;
        }

        chosen -= waiting;
        cast.First(a => (chosen -= a.Weight) < 0).Act();
    }

    /// <summary>New processes on the same database know the same, and find nothing more to do.</summary>
    void Restart(World world, Facts facts)
    {
        foreach (var node in stage.Nodes)
            node.Die();
        new OnceMore(world).Check(facts);
    }

    /// <summary>Nothing of this schedule reaches into the next, even if it broke in the middle.</summary>
    void End(World world)
    {
        foreach (var node in stage.Nodes)
            node.Die();
        world.Table.Unwind();
        if (stage.Ground.IsInTransaction)
            world.Violate("transactions", "one was begun and never ended");
    }
}

/// <summary>What came of a seed.</summary>
sealed record Outcome(
    Draws Draws, IReadOnlyList<string> Violations, Mishaps Mishaps, int Delivered, IReadOnlyList<string> Trace)
{
    public required Seen Seen { get; init; }
}

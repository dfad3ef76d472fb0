using Tamias.Simulation.Actors;
using Tamias.Simulation.Invariants;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Runs;

/// <summary>Faults are off: everything must come to rest by itself within bounds. What has broken a rule is not waited
/// for.</summary>
sealed class Quiet(World world, IReadOnlyList<Actor> cast, EveryStep everyStep)
{
    const int MostRounds = 400;

    static readonly TimeSpan Promised = TimeSpan.FromMinutes(5);
    static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    readonly Workers workers = cast.OfType<Workers>().Single();

    public void Settle()
    {
        world.Trace.Add("--- faults off");
        foreach (var node in world.Nodes)
            node.Clock.Skew = TimeSpan.Zero;
        Drain();
        Reconnect();
        if (!world.Dice.OneIn(5))
            cast.OfType<Bank>().Single().DecideAll();
        cast.OfType<SendsTransfers>().SingleOrDefault()?.SendMost();
        Promise();
        world.Network.Heal();
        Drain();
        ComeToRest();
        LookDaily();
        PassWorkingDays();
        ReadStatements();
        world.Network.ThrowIfBroken();
        if (!Rest.IsReached(world))
            world.Violate("rest", $"work is left after {MostRounds} rounds: {Rest.Describe(world)}");
    }

    void ComeToRest()
    {
        for (var round = 0; !Work() && round < MostRounds && world.Violations.Count == 0; round++)
            world.Pass(NextPause(round));
    }

    /// <summary>Two days on which everything runs: what has its day is done in the hours for it.</summary>
    void PassWorkingDays()
    {
        for (var day = 0; day < 2 && Days.Count(world); day++)
        {
            world.Pass(world.Now.UtcDateTime.Date.AddDays(1).AddHours(10) - world.Now.UtcDateTime);
            ComeToRest();
        }
    }

    /// <summary>What came in by transfer, once nobody is under way to pay.</summary>
    void ReadStatements()
    {
        if (cast.OfType<ReadsStatements>().SingleOrDefault() is not { } merchant)
            return;

        merchant.ReadAll();
        ComeToRest();
    }

    /// <summary>What happened at Stripe alone, and no webhook told of, is found by those who look once a day: so is a
    /// refund that a bank refuses after it succeeded.</summary>
    void LookDaily()
    {
        if (world.Draws["dashboard"] + world.Draws["disputes"] + world.Draws["refunds"] == 0)
            return;

        for (var day = 0; day < 2; day++)
        {
            world.Pass(TimeSpan.FromHours(25));
            ComeToRest();
        }
    }

    /// <summary>Short while payers may still be there; a bank takes days.</summary>
    static TimeSpan NextPause(int round) => round switch
    {
        < 2 => TimeSpan.FromMinutes(1),
        < 8 => TimeSpan.FromMinutes(20),
        _ => TimeSpan.FromHours(6),
    };

    /// <summary>Whatever waits at a port goes on, in the order of arrival.</summary>
    void Drain()
    {
        for (everyStep.Check(); world.Table.Waiting > 0; everyStep.Check())
            world.Table.Resume(0);
    }

    void Reconnect()
    {
        if (cast.OfType<Disconnects>().SingleOrDefault() is not { } merchant)
            return;

        foreach (var house in world.Estate.Houses)
            merchant.Connect(house);
        Drain();
    }

    /// <summary>Without any webhook, what was paid by somebody who is still there is known after five
    /// minutes.</summary>
    void Promise()
    {
        if (world.Draws["clock"] > 0)
            return; // a clock that was a day ahead has put work off by a day

        var due = Promises.PaidLately(world);
        for (var passed = TimeSpan.Zero; passed < Promised && world.Violations.Count == 0; passed += HalfAMinute)
        {
            world.Pass(HalfAMinute);
            WorkAsLongAsThereIs();
        }

        Promises.Check(world, due);
    }

    /// <summary>True when nothing is left to do for ever.</summary>
    bool Work()
    {
        world.Network.Deliver();
        cast.OfType<SendsBack>().SingleOrDefault()?.AnswerAll();
        Drain();
        WorkAsLongAsThereIs();
        return Rest.IsReached(world);
    }

    void WorkAsLongAsThereIs()
    {
        for (var units = 0; workers.Round(world.Nodes[units % world.Nodes.Count], Drain); units++)
        {
            if (units == MostRounds)
            {
                world.Violate("rest", $"what is due is not done: {string.Join(", ", workers.Due())}");
                return;
            }
        }

        everyStep.Check();
    }
}

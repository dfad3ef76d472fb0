using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Decides bank debits and vouchers that are under way.</summary>
sealed class Bank(World world) : Actor(world)
{
    public override int Weight => 1;

    public override void Act()
    {
        var waiting = Ledger.Intents(World).Where(i => i.IsUnderWay).ToList();
        if (waiting.Count == 0)
            return;

        var intent = Dice.Pick(waiting);
        var succeeds = Dice.Percent(70);
        Tell($"{intent.Id} {(succeeds ? "succeeds" : "fails")}");
        World.Stripe.Bank.DecidePayment(intent.Id, succeeds);
    }

    /// <summary>Makes up its mind about everything, so that nobody waits for days.</summary>
    public void DecideAll()
    {
        for (var left = Ledger.Intents(World).Count(i => i.IsUnderWay); left > 0; left--)
            Act();
    }
}

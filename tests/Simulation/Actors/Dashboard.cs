using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>The merchant in Stripe's own dashboard: gives money back without this product, and the customer's bank
/// refuses some of it afterwards.</summary>
sealed class Dashboard(World world) : Actor(world)
{
    int done;

    public override int Weight => done < World.Draws["dashboard"] ? 1 : 0;

    public override void Act()
    {
        var alive = Ledger.Refunds(World).Where(r => r.IsAlive).ToList();
        var left = Ledger.Charges(World).Where(c => c.Left > 0).ToList();
        if (alive.Count > 0 && Dice.OneIn(3))
            Fail(Dice.Pick(alive));
        else if (left.Count > 0)
            GiveBack(Dice.Pick(left));
    }

    void GiveBack(Charge charge)
    {
        done++;
        var amount = Dice.OneIn(2) ? charge.Left : Dice.Between(1, (int)charge.Left);
        Tell($"{World.Stripe.Bank.Refund(charge.Id, amount)} gives back {amount} of {charge.Id}");
    }

    void Fail(GivenBack refund)
    {
        done++;
        Tell($"{refund.Id} is refused by the customer's bank");
        World.Stripe.Bank.FailRefund(refund.Id);
    }
}

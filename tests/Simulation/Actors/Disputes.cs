using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>A payer objects at their bank: against all of a payment, a part or more than it; the bank asks first or
/// takes the money at once, decides, and may change its mind when all had taken it for lost.</summary>
sealed class Disputes(World world) : Actor(world)
{
    string? opened;

    public override int Weight => opened is null ? 2 : 1;

    public override void Act()
    {
        if (opened is null)
            Open();
        else
            GoOn(Ledger.Disputes(World).First(d => d.Id == opened));
    }

    void Open()
    {
        var charges = Ledger.Charges(World).ToList();
        if (charges.Count == 0)
            return;

        var charge = Dice.Pick(charges);
        long? amount = Dice.Below(4) switch
        {
            0 => Dice.Between(1, (int)charge.Minor),
            1 => charge.Minor + Dice.Between(1, 100),
            _ => null,
        };
        opened = World.Stripe.Bank.Dispute(charge.Id, amount, inquiry: Dice.OneIn(4));
        Tell($"{opened} about {amount} of {charge.Id}");
    }

    void GoOn(Contested dispute)
    {
        var won = Dice.OneIn(2);
        Tell($"{dispute.Id}, {dispute.Status}, {(won ? "well" : "badly")}");
        if (dispute.Status.StartsWith("warning_needs", StringComparison.Ordinal) && !won)
            World.Stripe.Bank.EscalateInquiry(dispute.Id);
        else
            World.Stripe.Bank.CloseDispute(dispute.Id, won);
    }
}

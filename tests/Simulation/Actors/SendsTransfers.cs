using Tamias.Simulation.Stages;
using Tamias.StripeSimulator.Payments;
using Tamias.StripeSimulator.State;
using World = Tamias.Simulation.Stages.World;

namespace Tamias.Simulation.Actors;

/// <summary>Banks that bring what payers were told to transfer: just so much, too little, too much, without the
/// reference, or when nobody asks for it any more; and a merchant who sends back what is left.</summary>
sealed class SendsTransfers(World world) : Actor(world)
{
    public override int Weight => 2;

    public override void Act()
    {
        var told = Ledger.Intents(World).Where(i => i.Thing.ContainsKey("_reference"))
            .Select(i => i.Thing.Text("customer")).ToHashSet();
        var holders = Ledger.Holders(World).Where(h => told.Contains(h.Text("id"))).ToList();
        if (holders.Count == 0)
            return;

        var holder = Dice.Pick(holders);
        var awaited = Awaited().Where(i => i.Text("customer") == holder.Text("id")).ToList();
        var (way, sum) = (Dice.Below(8), Dice.Between(1, 20_000));
        if (way == 0 && CashBalance.Of(holder, "eur") is > 0 and var left)
            World.Stripe.Bank.ReturnCash(Told("is sent back", holder.Text("id"), left), left);
        else if (awaited.Count > 0 && way < 7)
            Send(Dice.Pick(awaited), way switch { 1 or 2 => sum, 3 => sum * 5L, _ => 0 });
        else
            World.Stripe.Bank.Transfer(Told("comes", holder.Text("id"), sum), sum, "thanks");
    }

    /// <summary>Everything that is awaited comes but for some.</summary>
    public void SendMost()
    {
        for (var left = Awaited().Count(); left > 0; left--)
            if (Awaited().ToList() is { Count: > 0 } waiting && !Dice.OneIn(4))
                Send(Dice.Pick(waiting), 0);
    }

    /// <param name="minor">Zero for what lacks.</param>
    void Send(System.Text.Json.Nodes.JsonObject intent, long minor)
    {
        var sum = minor == 0 ? intent.Number("_lacks") : minor;
        World.Stripe.Bank.Transfer(Told("comes", intent.Text("id"), sum), sum);
    }

    IEnumerable<System.Text.Json.Nodes.JsonObject> Awaited() =>
        Ledger.Intents(World).Select(i => i.Thing).Where(Ledger.IsAwaited);

    string Told(string what, string where, long minor)
    {
        Tell($"{minor} {what} at {where}");
        return where;
    }
}

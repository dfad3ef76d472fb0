using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Lets time pass, in moments and in days, and sets nodes' clocks wrong.</summary>
sealed class Clock(World world) : Actor(world)
{
    public override int Weight => 2;

    public override void Act()
    {
        if (World.Draws["clock"] > 0 && Dice.OneIn(3))
        {
            var node = World.AnyNode();
            node.Clock.Skew = TimeSpan.FromSeconds(Dice.OneIn(2) ? Dice.Between(-90, 90) : Dice.Between(-93600, 93600));
            Tell($"{node.Name} is wrong by {node.Clock.Skew}");
            return;
        }

        var time = TimeSpan.FromSeconds(Dice.Below(8) switch
        {
            0 => Dice.Between(3600, 93600),
            1 or 2 => Dice.Between(300, 3600),
            _ => Dice.Between(20, 300),
        });
        Tell($"{time} pass");
        World.Pass(time);
    }
}

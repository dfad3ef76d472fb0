using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Lets days pass where the product does something on its days, some of them by a night or a weekend in which
/// nothing ran.</summary>
sealed class Days(World world) : Actor(world)
{
    static readonly string[] Dated = ["latefees", "recurring", "reminders", "autopay", "transfers"];

    int passed;

    public override int Weight => passed < World.Draws["days"] ? 1 : 0;

    /// <summary>Something here happens on days.</summary>
    public static bool Count(World world) => Dated.Any(d => world.Draws[d] > 0);

    /// <summary>What comes or goes at any time, also on the last day, so that nobody can say what must have happened on
    /// its day.</summary>
    public static bool Disturbed(World world) =>
        world.Draws["clock"] + world.Draws["refunds"] + world.Draws["dashboard"] + world.Draws["disputes"] > 0;

    public override void Act()
    {
        passed++;
        var time = TimeSpan.FromHours(Dice.OneIn(6) ? Dice.Between(60, 110) : Dice.Between(5, 27));
        Tell($"{time} pass");
        World.Pass(time);
    }
}

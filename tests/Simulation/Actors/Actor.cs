using Tamias.Simulation.Chance;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Somebody who may do something at any step. A new operation of the product is a new class here and a line in
/// <see cref="Cast"/>.</summary>
abstract class Actor(World world)
{
    protected World World => world;

    protected Dice Dice => world.Dice;

    /// <summary>How likely it is chosen beside the others; nothing to do now is zero.</summary>
    public virtual int Weight => 2;

    public abstract void Act();

    protected void Tell(string what) => world.Trace.Add($"{GetType().Name}: {what}");
}

using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Somebody of the merchant's who does one kind of thing.</summary>
abstract class Operator(World world, string name) : Actor(world)
{
    public override int Weight => 1;

    /// <summary>Does something of the product for one organization and notes what it answered.</summary>
    protected void Do(House house, Func<IServiceProvider, Task<Refusal?>> work) => World.Table.Begin(
        World.AnyNode(), name, services =>
        {
            services.GetRequiredService<Db>().Organization = house.Id;
            return work(services);
        }, refusal => Tell(refusal?.ToString() ?? "done"));

    protected Bill AnyBill() => Dice.Pick(World.Bills);

    /// <summary>An id that a form of the product would have brought.</summary>
    protected Id<T> NewId<T>() => World.Nodes[0].Ids.Next<T>();
}

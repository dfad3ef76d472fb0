using Tamias.Simulation.Stages;
using Tamias.Web.Sales;

namespace Tamias.Simulation.Actors;

/// <summary>Writes drafts and issues them while others do the same: numbers must stay whole.</summary>
sealed class Issues(World world) : Operator(world, "issue")
{
    public override void Act()
    {
        var (house, minor) = (Dice.Pick(World.Estate.Houses), Dice.Between(100, 30_000));
        Do(house, async services =>
        {
            var id = await Billing.DraftAsync(services, house, new(minor, AllowsParts: false));
            return await services.GetRequiredService<IssueInvoice>().IssueAsync(id, house.UserId, default);
        });
    }
}

using Tamias.Simulation.Stages;
using Tamias.Web.Sales;

namespace Tamias.Simulation.Actors;

/// <summary>Ticks and unticks the gateway of an invoice, and whether a part may be paid.</summary>
sealed class TicksGateways(World world) : Operator(world, "ticks")
{
    public override void Act()
    {
        var (bill, offered, parts) = (AnyBill(), Dice.Percent(60), Dice.OneIn(2));
        Do(bill.House, async services =>
        {
            await services.GetRequiredService<GetPaidTicks>()
                .SetAsync(bill.Id, offered ? [bill.House.GatewayId] : [], parts, bill.House.UserId);
            return null;
        });
    }
}

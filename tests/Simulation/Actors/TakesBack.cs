using Tamias.Simulation.Stages;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Actors;

/// <summary>Takes a payment back that was recorded by mistake; tries it with Stripe's too.</summary>
sealed class TakesBack(World world) : Operator(world, "takeback")
{
    public override void Act()
    {
        var (house, which) = (AnyBill().House, Dice.Below(100));
        Do(house, async services =>
        {
            var all = await services.GetRequiredService<Db>().Payments.AsNoTracking().OrderBy(p => p.Id)
                .Select(p => p.Id).ToListAsync();
            return all.Count == 0 ? null : await services.GetRequiredService<TakeBackPayment>()
                .TakeBackAsync(all[which % all.Count], house.UserId, default);
        });
    }
}

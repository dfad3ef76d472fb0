using Tamias.Simulation.Stages;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Actors;

/// <summary>Gives payments back, whole or in part, from credit alone or by hand; sometimes the same form
/// twice.</summary>
sealed class GivesBack(World world) : Operator(world, "refund")
{
    int begun;
    (House House, RefundWish Wish)? last;

    public override int Weight => begun < World.Draws["refunds"] ? 1 : 0;

    public override void Act()
    {
        if (last is { } again && Dice.OneIn(3))
        {
            Do(again.House, services => GoAsync(services, again.Wish));
            return;
        }

        var (house, id, which) = (AnyBill().House, NewId<Refund>(), Dice.Below(100));
        var (share, rest, byHand) = (Dice.OneIn(3) ? 100 : Dice.Between(5, 110), Dice.OneIn(4), Dice.OneIn(6));
        Do(house, async services =>
        {
            var all = await services.GetRequiredService<Db>().Payments.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
            if (all.Count == 0)
                return null;

            var payment = all[which % all.Count];
            var wish = new RefundWish(
                id, payment.Id, payment.Amount with { Minor = payment.Amount.Minor * share / 100 }, house.UserId)
            {
                Reason = "requested_by_customer", OnlyCredit = rest, ByHand = byHand || payment.IsByHand,
            };
            (begun, last) = (begun + 1, (house, wish));
            return await GoAsync(services, wish);
        });
    }

    static async Task<Refusal?> GoAsync(IServiceProvider services, RefundWish wish) =>
        (await services.GetRequiredService<RequestRefund>().GoAsync(wish, default)).Refusal;
}

using Tamias.Simulation.Stages;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Actors;

/// <summary>Puts what a customer has left to an open invoice; sometimes the same form twice.</summary>
sealed class AppliesCredit(World world) : Operator(world, "credit")
{
    CreditWish? last;

    public override void Act()
    {
        var bill = AnyBill();
        if (last is { } again && again.Spread.InvoiceIds[0] == bill.Id && Dice.OneIn(2))
        {
            Do(bill.House, services => GoAsync(services, again));
            return;
        }

        var (id, share) = (NewId<Allocation>(), Dice.Between(10, 130));
        Do(bill.House, async services =>
        {
            var db = services.GetRequiredService<Db>();
            var invoice = await db.Invoices.FirstAsync(i => i.Id == bill.Id);
            var rests = await db.WithRest(invoice.CustomerId, invoice.Currency).ToListAsync();
            if (rests.Count == 0)
                return null;

            var rest = await db.RestOfAsync(rests[0], default);
            var part = Money.Min(rest with { Minor = rest.Minor * share / 100 }, invoice.Outstanding);
            last = new(id, new(invoice.CustomerId, [new(bill.Id, part)]), bill.House.UserId);
            return await GoAsync(services, last);
        });
    }

    static Task<Refusal?> GoAsync(IServiceProvider services, CreditWish wish) =>
        services.GetRequiredService<ApplyCredit>().ApplyAsync(wish, default);
}

using Tamias.Simulation.Stages;
using Tamias.Web.Sales;

namespace Tamias.Simulation.Actors;

/// <summary>Issues credit notes for a part of an invoice or all of it; sometimes the same form twice.</summary>
sealed class CreditsInvoices(World world) : Operator(world, "creditnote")
{
    (House House, CreditNoteWish Wish)? last;

    public override void Act()
    {
        if (last is { } again && Dice.OneIn(3))
        {
            Do(again.House, services => GoAsync(services, again.Wish));
            return;
        }

        var (bill, id, share) = (AnyBill(), NewId<CreditNote>(), Dice.OneIn(3) ? 10_000 : Dice.Between(300, 6_000));
        Do(bill.House, async services =>
        {
            var invoice = await services.GetRequiredService<Db>().Invoices.AsNoTracking()
                .FirstAsync(i => i.Id == bill.Id);
            var wish = new CreditNoteWish(
                id, bill.Id, new Dictionary<int, Quantity> { [1] = new(share) }, "agreed", Lowering.SightOf(invoice))
            {
                UserId = bill.House.UserId,
            };
            last = (bill.House, wish);
            return await GoAsync(services, wish);
        });
    }

    static Task<Refusal?> GoAsync(IServiceProvider services, CreditNoteWish wish) =>
        services.GetRequiredService<IssueCreditNote>().IssueAsync(wish, default);
}

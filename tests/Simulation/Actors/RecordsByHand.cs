using Tamias.Simulation.Stages;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Actors;

/// <summary>Records cash: for an invoice, for a part of it, or too much; sometimes the same form twice.</summary>
sealed class RecordsByHand(World world) : Operator(world, "byhand")
{
    PaymentByHand? last;

    public override void Act()
    {
        var bill = AnyBill();
        if (last is { } again && Dice.OneIn(3))
        {
            Do(World.Bills.First(b => again.Spread.InvoiceIds.Contains(b.Id)).House, services => GoAsync(
                services, again));
            return;
        }

        var (id, share, more) = (NewId<Payment>(), Dice.Between(10, 100), Dice.OneIn(4) ? Dice.Between(1, 5000) : 0);
        Do(bill.House, async services =>
        {
            var invoice = await services.GetRequiredService<Db>().Invoices.FirstAsync(i => i.Id == bill.Id);
            var part = invoice.Outstanding with { Minor = invoice.Outstanding.Minor * share / 100 };
            last = new(id, part with { Minor = part.Minor + more }, new(invoice.CustomerId, [new(bill.Id, part)]),
                bill.House.UserId)
            {
                Method = PaymentMethod.Cash, ReceivedOn = invoice.IssuedOn, SendsReceipt = share % 2 == 0,
            };
            return await GoAsync(services, last);
        });
    }

    static Task<Refusal?> GoAsync(IServiceProvider services, PaymentByHand wish) =>
        services.GetRequiredService<RecordPayment>().RecordAsync(wish, default);
}

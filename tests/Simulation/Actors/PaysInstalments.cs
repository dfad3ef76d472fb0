using Tamias.Simulation.Stages;
using Tamias.Web.Pages.Pay;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Simulation.Actors;

/// <summary>A customer with an invoice that is paid in instalments: pays the next one, all that is due, or all of
/// it; or asks for an amount that no page proposes.</summary>
sealed class PaysInstalments(World world, int number) : Payer(world, number)
{
    int choice;

    public override void Act()
    {
        choice = Dice.Below(5);
        base.Act();
    }

    protected override async Task<PaymentWish> WishAsync(IServiceProvider services, Bill bill, int percent)
    {
        var chosen = choice;
        var wish = await base.WishAsync(services, bill, percent);
        var db = services.GetRequiredService<Db>();
        var invoice = await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == bill.Id);
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == bill.House.Id);
        var today = organization.Today(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var choices = PayChoice.Of(invoice, await db.UnderWayAsync(invoice, default), today);
        if (choices.Count == 0 || chosen == 3)
            return wish;

        var amount = choices[chosen % choices.Count].Amount;
        amount = chosen == 4 ? amount with { Minor = Math.Max(amount.Minor * 2 / 3, 50) } : amount;
        return wish with { Spread = new(invoice.CustomerId, [new(bill.Id, amount)]) };
    }
}

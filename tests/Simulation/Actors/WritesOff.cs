using Tamias.Simulation.Stages;
using Tamias.Web.Sales;

namespace Tamias.Simulation.Actors;

/// <summary>Lets small rests go, and takes that back.</summary>
sealed class WritesOff(World world) : Operator(world, "writeoff")
{
    public override void Act()
    {
        var (bill, id, takesBack) = (AnyBill(), NewId<WriteOff>(), Dice.OneIn(3));
        Do(bill.House, services => takesBack ? TakeBackAsync(services, bill) : GoAsync(services, bill, id));
    }

    static async Task<Refusal?> GoAsync(IServiceProvider services, Bill bill, Id<WriteOff> id)
    {
        var invoice = await services.GetRequiredService<Db>().Invoices.AsNoTracking().FirstAsync(i => i.Id == bill.Id);
        return await services.GetRequiredService<WriteOffRest>().WriteOffAsync(
            new(id, bill.Id, "small", Lowering.SightOf(invoice), bill.House.UserId), default);
    }

    static async Task<Refusal?> TakeBackAsync(IServiceProvider services, Bill bill)
    {
        var last = await services.GetRequiredService<Db>().WriteOffs.AsNoTracking().Where(w => w.InvoiceId == bill.Id)
            .OrderByDescending(w => w.Id).FirstOrDefaultAsync();
        return last is null ? null : await services.GetRequiredService<WriteOffRest>()
            .TakeBackAsync(bill.Id, last.Id, bill.House.UserId, default);
    }
}

using Tamias.Simulation.Stages;
using Tamias.Web.Sales;

namespace Tamias.Simulation.Actors;

sealed class VoidsInvoices(World world) : Operator(world, "void")
{
    public override void Act()
    {
        var bill = AnyBill();
        Do(bill.House, services =>
            services.GetRequiredService<VoidInvoice>().VoidAsync(bill.Id, bill.House.UserId, default));
    }
}

using Tamias.Simulation.Stages;
using Tamias.Web;
using Tamias.Web.Payments;
using Tamias.Web.Portal;

namespace Tamias.Simulation.Actors;

/// <summary>A customer who is signed in and pays all their invoices at one form, or a part of the sum, the earliest
/// first.</summary>
sealed class PaysTogether(World world, int number) : Payer(world, number)
{
    protected override async Task<PaymentWish> WishAsync(IServiceProvider services, Bill bill, int percent)
    {
        var db = services.GetRequiredService<Db>();
        db.Organization = bill.House.Id;
        var ids = World.Bills.Where(b => b.House == bill.House).Select(b => b.Id).ToList();
        var open = await db.Invoices.AsNoTracking().Owed().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id)
            .ToListAsync();
        if (open.Count == 0)
            return await base.WishAsync(services, bill, percent);

        var sight = new TogetherSight(bill.House.CustomerId, Currency.Eur, open)
        {
            Usable = [], Transferring = [], Credit = Currency.Eur.Zero, Halted = new Dictionary<Id<Invoice>, string>(),
        };
        var part = sight.Total with { Minor = Math.Max(sight.Total.Minor * percent / 100, 1) };
        return new(sight.SpreadOf(sight.Offer(part) is null ? part : sight.Total), bill.House.GatewayId)
        {
            PaidPath = "/portal/paid", BackPath = "/portal", Language = "en",
        };
    }

    protected override async Task<string> ReadAsync(IServiceProvider services, Bill bill, string form)
    {
        var db = services.GetRequiredService<Db>();
        db.Organization = bill.House.Id;
        var attempt = await services.GetRequiredService<PayerReturn>().AskAsync(db.Attempts, form, default);
        return attempt is null ? "" : PayerState.Of(attempt.State).Name;
    }
}

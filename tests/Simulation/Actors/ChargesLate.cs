using Tamias.Simulation.Stages;
using Tamias.Web.LateFees;

namespace Tamias.Simulation.Actors;

/// <summary>Has a rule for what is paid late; waives fees for an invoice and takes that back, and deletes fees that
/// wait as drafts.</summary>
sealed class ChargesLate(World world) : Operator(world, "latefees")
{
    /// <summary>A sum once, a sum again and again, or interest.</summary>
    public static void Rule(World world, House house, Db db)
    {
        var (dice, kind) = (world.Dice, world.Draws["latefees"]);
        db.Add(new LateFeeRule(world.Nodes[0].Ids.Next<LateFeeRule>(), house.Id, Currency.Eur, world.Now)
        {
            Days = dice.Between(1, 2), Kind = kind == 3 ? LateFeeKind.Interest : LateFeeKind.Sum,
            Sum = new(kind == 3 ? 0 : dice.Between(100, 900), Currency.Eur), YearlyRate = new(kind == 3 ? 90_000 : 0),
            Every = kind == 1 ? null : dice.Between(1, 2), Most = dice.OneIn(2) ? null : dice.Between(1, 3),
            CompaniesOnly = false, Sends = dice.OneIn(2), DueDays = dice.Below(2),
        });
    }

    public override void Act()
    {
        var (bill, wanted, which) = (AnyBill(), Dice.OneIn(2), Dice.Below(100));
        Do(bill.House, services => which < 40 ? WaiveAsync(services, bill, wanted) : DropAsync(services, bill, which));
    }

    static async Task<Refusal?> WaiveAsync(IServiceProvider services, Bill bill, bool wanted)
    {
        await services.GetRequiredService<LateFeeDecisions>().ChargeAsync(bill.Id, wanted, bill.House.UserId);
        return null;
    }

    /// <summary>As the page of a draft deletes it.</summary>
    static async Task<Refusal?> DropAsync(IServiceProvider services, Bill bill, int which)
    {
        var db = services.GetRequiredService<Db>();
        var drafts = await db.Invoices.AsNoTracking().Where(i => i.IssuedAt == null
            && db.LateFees.Any(f => f.FeeInvoiceId == i.Id)).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync();
        return drafts.Count == 0 ? null : await db.InTransactionAsync<Refusal?>(async () =>
        {
            if (await db.LockInvoiceAsync(drafts[which % drafts.Count]) is not { IsDraft: true } draft)
                return new("Only drafts are deleted. An issued invoice is made void.");

            await services.GetRequiredService<LateFeeDecisions>().DropAsync(draft, bill.House.UserId);
            await db.Timeline.Where(t => t.InvoiceId == draft.Id).ExecuteDeleteAsync();
            db.Remove(draft);
            return null;
        });
    }
}

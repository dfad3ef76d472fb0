using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Has an invoice that is repeated every day or two; pauses that and goes on, where the draw says
/// so.</summary>
sealed class KeepsRecurring(World world) : Operator(world, "recurring")
{
    public override int Weight => World.Draws["recurring"] > 1 ? 1 : 0;

    /// <summary>Drafted, issued or sent, for ever or for a few days.</summary>
    public static void Repeat(World world, Bill bill, Organization organization, Db db)
    {
        var (dice, today) = (world.Dice, organization.Today(world.Now));
        var recurring = new RecurringInvoice(
            world.Nodes[0].Ids.Next<RecurringInvoice>(), organization.Id, bill.Id, world.Now)
        {
            Action = dice.Pick(Enum.GetValues<RecurrenceAction>()),
        };
        recurring.Schedule(today.AddDays(dice.Below(2)), dice.Between(1, 2), RecurrenceUnit.Day,
            dice.OneIn(2) ? null : today.AddDays(dice.Between(1, 6)));
        db.Add(recurring);
    }

    public override void Act()
    {
        var (house, pauses) = (AnyBill().House, Dice.OneIn(2));
        Do(house, async services =>
        {
            var db = services.GetRequiredService<Db>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var id = await db.RecurringInvoices.Select(r => r.Id).FirstAsync();
            var today = (await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == house.Id)).Today(now);
            await db.InTransactionAsync(async () =>
            {
                var recurring = (await db.LockRecurringAsync(id))!;
                if (pauses)
                    recurring.Pause(now);
                else
                    recurring.Resume(today);
            });
            return null;
        });
    }
}

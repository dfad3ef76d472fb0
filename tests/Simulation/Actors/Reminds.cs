using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Has rules by which customers are reminded; switches reminders off for an invoice and on again, and notes
/// what a customer has promised.</summary>
sealed class Reminds(World world) : Operator(world, "reminding")
{
    /// <summary>Beside those that every organization begins with: one, or two that come close to each other.</summary>
    public static void Rule(World world, House house, Db db)
    {
        var first = world.Dice.Between(-1, 1);
        for (var i = 0; i < world.Draws["reminders"]; i++)
            db.Add(new ReminderRule(
                world.Nodes[0].Ids.Next<ReminderRule>(), house.Id, Currency.Eur.Zero, world.Now) { Days = first + i });
    }

    public override void Act()
    {
        var (bill, wanted, promised) = (AnyBill(), Dice.Percent(70), Dice.OneIn(4) ? Dice.Below(3) : (int?)null);
        Do(bill.House, services => ChangeAsync(services, bill, wanted, promised));
    }

    /// <summary>As the page of its reminders does.</summary>
    static Task<Refusal?> ChangeAsync(IServiceProvider services, Bill bill, bool wanted, int? promised)
    {
        var (db, clock) = (services.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        return db.InTransactionAsync(async () =>
        {
            var invoice = (await db.LockInvoiceAsync(bill.Id))!;
            var today = (await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == bill.House.Id))
                .Today(clock.GetUtcNow());
            if (invoice.Promise(promised is { } days ? today.AddDays(days) : null, today) is { } refusal)
                return refusal;

            invoice.Remind(wanted);
            return null;
        });
    }
}

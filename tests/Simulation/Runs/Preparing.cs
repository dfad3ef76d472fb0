using Tamias.Simulation.Actors;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Runs;

/// <summary>What merchants have set up before a schedule begins, where it is drawn.</summary>
static class Preparing
{
    public static async Task AllAsync(World world)
    {
        foreach (var house in world.Bills.Select(b => b.House).Distinct())
        {
            if (world.Draws["owncredit"] > 0)
                await UsesOwnCredit.InviteAsync(world, house);
            if (world.Draws["bankfile"] > 0)
                world.Accounts.Add(await Account.OpenAsync(world, house));
            if (world.Draws["transfers"] > 0)
                await OfferTransfersAsync(world, house);
            if (world.Draws["autopay"] > 0 && !world.Dice.OneIn(3))
                await LetsBeCharged.KeepAsync(world, house);
            if (Days.Count(world))
                await PlanAsync(world, house);
        }
    }

    static async Task OfferTransfersAsync(World world, House house)
    {
        await using var scope = world.Nodes[0].Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Db>().Gateways.IgnoreQueryFilters()
            .Where(g => g.Id == house.GatewayId)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.TransferCountry, "IE"));
    }

    /// <summary>What happens on days.</summary>
    static async Task PlanAsync(World world, House house)
    {
        await using var scope = world.Nodes[0].Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (world.Draws["latefees"] > 0)
            ChargesLate.Rule(world, house, db);
        if (world.Draws["reminders"] > 0)
            Reminds.Rule(world, house, db);
        if (world.Draws["recurring"] > 0)
            KeepsRecurring.Repeat(world, world.Bills.First(b => b.House == house),
                await db.Organizations.FirstAsync(o => o.Id == house.Id), db);
        await db.SaveChangesAsync();
    }
}

using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>P3: what a payer who is still there has paid is known within minutes, without any webhook.</summary>
static class Promises
{
    /// <summary>While an attempt is younger, its payer counts as there.</summary>
    static readonly TimeSpan Near = TimeSpan.FromMinutes(110);

    /// <summary>Without transfers: their money comes when a bank brings it, and nobody waits at a form.</summary>
    public static IReadOnlyList<Form> PaidLately(World world)
    {
        var since = (world.Now - Near).ToUnixTimeSeconds();
        return [.. Ledger.Forms(world).Where(f => f.IsOurs && f.IsPaid && !f.IsTransfer
            && StripeSimulator.State.JsonReading.Number(f.Thing, "created") >= since)];
    }

    public static void Check(World world, IReadOnlyList<Form> paid)
    {
        if (paid.Count == 0)
            return;

        var booked = world.Ask("select payment_intent_id from payments where payment_intent_id is not null")
            .ToHashSet(StringComparer.Ordinal);
        foreach (var late in paid.Where(f => !booked.Contains(f.IntentId)))
            world.Violate("P3", $"{late.Id} was paid and is not known after five minutes");
    }
}

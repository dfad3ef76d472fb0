using Tamias.Simulation.Stages;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Invariants;

/// <summary>After everything has come to rest, everything that is at Stripe is read and settled once more: it must find
/// nothing new.</summary>
sealed class OnceMore(World world)
{
    public void Check()
    {
        var before = Counted();
        foreach (var attempt in Facts.Read(world).Attempts.Where(a => a.SessionId.Length > 0))
            SettleAsync(attempt).GetAwaiter().GetResult();
        if (Counted() is var after && after != before)
            world.Violate("once more", $"it found something new: {before} became {after}");
    }

    async Task SettleAsync(Attempt attempt)
    {
        await using var scope = world.Nodes[^1].Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Db>().Organization = attempt.OrganizationId;
        var forms = services.GetRequiredService<StripeForms>();
        await services.GetRequiredService<Settle>().ApplyAsync(
            await forms.ConnectionAsync(attempt, default), await forms.OpenAsync(attempt, default), default);
    }

    (int Payments, int Allocations, int Ledger, int Mails, int Todos) Counted()
    {
        var facts = Facts.Read(world);
        return (facts.Payments.Count, facts.Allocations.Count, facts.Ledger.Count, facts.Mails.Count,
            facts.Todos.Count);
    }
}

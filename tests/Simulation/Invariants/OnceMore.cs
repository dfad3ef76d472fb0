using Tamias.Simulation.Stages;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Invariants;

/// <summary>After everything has come to rest, everything that is at Stripe is read and settled once more: it must find
/// nothing new.</summary>
sealed class OnceMore(World world)
{
    static readonly string[] Tables =
        ["payments", "allocations", "ledger_transactions", "ledger_entries", "mails", "todos", "timeline"];

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

    string Counted() => string.Join(' ', Tables.Select(t => $"{world.Count($"select count(*) from {t}")} {t}"));
}

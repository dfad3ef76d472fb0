using Tamias.Simulation.Actors;
using Tamias.Simulation.Stages;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Invariants;

/// <summary>After everything has come to rest, everything that is at Stripe is read and settled once more: it must find
/// nothing new.</summary>
sealed class OnceMore(World world)
{
    static readonly string[] Tables =
    [
        "payments", "allocations", "refunds", "disputes", "ledger_transactions", "ledger_entries", "mails", "todos",
        "timeline", "bank_lines",
    ];

    public void Check(Facts facts)
    {
        var before = Counted();
        foreach (var attempt in facts.Attempts.Where(a => a.SessionId.Length > 0))
            WithAsync(attempt.OrganizationId, services => SettleAsync(services, attempt)).GetAwaiter().GetResult();
        foreach (var refund in facts.Refunds.Where(r => r.StripeId.Length > 0))
            WithAsync(refund.OrganizationId, services => services.GetRequiredService<AskRefund>()
                .ReadAsync(refund, default)).GetAwaiter().GetResult();
        foreach (var dispute in facts.Disputes)
            WithAsync(dispute.OrganizationId, services => services.GetRequiredService<SettleDispute>().ApplyAsync(
                facts.Connections.First(c => c.Id == dispute.ConnectionId), dispute.StripeId, default))
                .GetAwaiter().GetResult();
        foreach (var account in world.Accounts) // in a file that reads otherwise
            WithAsync(account.House.Id, services => ReadsStatements.TakeAsync(services, account.House,
                account.FileOf(account.Entries, version: 2))).GetAwaiter().GetResult();
        if (Counted() is var after && after != before)
            world.Violate("once more", $"it found something new: {before} became {after}");
    }

    async Task WithAsync(Id<Organization> organization, Func<IServiceProvider, Task> work)
    {
        await using var scope = world.Nodes[^1].Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Db>().Organization = organization;
        await work(scope.ServiceProvider);
    }

    static async Task SettleAsync(IServiceProvider services, Attempt attempt)
    {
        var forms = services.GetRequiredService<StripeForms>();
        await services.GetRequiredService<Settle>().ApplyAsync(
            await forms.ConnectionAsync(attempt, default), await forms.OpenAsync(attempt, default), default);
    }

    string Counted() => string.Join(' ', Tables.Select(t => $"{world.Count($"select count(*) from {t}")} {t}"));
}

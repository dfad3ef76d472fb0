using Tamias.Simulation.Actors;
using Tamias.Simulation.Stages;
using Tamias.StripeSimulator.State;
using World = Tamias.Simulation.Stages.World;

namespace Tamias.Simulation.Invariants;

/// <summary>Nobody is charged who does not let it be, before they were told, or for more than they were told; and what
/// is not charged any more is forgotten at Stripe.</summary>
static class AutomaticRules
{
    public static readonly IReadOnlyList<(string Rule, string Sql)> Never =
    [
        ("automatic: two methods of one customer may be charged", """
            select cast(customer_id as text) from saved_methods where kept_at is not null and ended_at is null
              group by customer_id having count(*) > 1
            """),
    ];

    /// <summary>Charges that nothing allows at the moment at which they are reserved.</summary>
    public const string Unfounded = """
        select cast(a.id as text) as id from attempts a where a.request like '%"Charges":{%' and not exists (
          select 1 from automatic_payments p join saved_methods m on m.id = p.saved_method_id
            where p.attempt_id = a.id and p.amount_minor >= a.amount_minor and p.next_at is not null
              and m.kept_at is not null and m.ended_at is null)
        """;

    /// <summary>Two days before, and not before the day.</summary>
    public static IEnumerable<string> ChargesWereTold(World world, Facts facts) =>
        from automatic in facts.AutomaticPayments
        let attempt = facts.Attempts.Find(a => a.Id == automatic.AttemptId)
        where attempt is not null && world.Draws["clock"] == 0
            && (attempt.CreatedAt - automatic.AnnouncedAt < TimeSpan.FromHours(48)
                || DateOnly.FromDateTime(attempt.CreatedAt.UtcDateTime) < automatic.DueOn
                || facts.Mails.TrueForAll(m => m.Cause != $"announced:{automatic.Id}"))
        select $"charged at {attempt.CreatedAt:O}, told at {automatic.AnnouncedAt:O}, due {automatic.DueOn:O}";

    /// <summary>Stripe keeps nothing that is not charged any more.</summary>
    public static IEnumerable<string> EndedIsForgotten(World world, Facts facts)
    {
        var kept = world.Estate.Houses
            .SelectMany(h => world.Stripe.World.Book(h.AccountId, live: false).All("payment_method"))
            .Where(m => m.TextOrNull("customer") is not null).Select(m => m.Text("id")).ToHashSet();
        var usable = facts.SavedMethods.Where(m => m.IsUsable).Select(m => m.MethodId).ToHashSet();
        return from method in facts.SavedMethods
            where method.EndedAt is not null && method.ForgetAt is null && kept.Contains(method.MethodId)
                && !usable.Contains(method.MethodId)
            select $"{method.MethodId} has ended and is still kept";
    }

    /// <summary>What was due yesterday was announced, where nothing stood in the way in those days.</summary>
    public static IEnumerable<string> DueIsAnnounced(World world, Facts facts)
    {
        if (Days.Disturbed(world) || world.Draws["ticks"] + world.Draws["disconnect"] > 0)
            return [];

        var yesterday = DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(-1);
        return from method in facts.SavedMethods
            where method.IsUsable && method.KeptAt < world.Now.AddDays(-2)
            from invoice in facts.Invoices
            where invoice.CustomerId == method.CustomerId && invoice.IsPayable && invoice.PromisedOn is null
                && invoice.NextDueOn is { } due && due <= yesterday && due >= method.DueFrom
                && invoice.Offers(method.GatewayId) && invoice.IssuedOn < yesterday
                && facts.AutomaticPayments.TrueForAll(p => p.InvoiceId != invoice.Id)
            select $"{invoice.Number}, due {invoice.NextDueOn:O}, was not announced";
    }
}

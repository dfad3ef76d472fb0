using Tamias.Simulation.Actors;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>A day of a recurring invoice makes one invoice.</summary>
static class RecurringRules
{
    public static readonly IReadOnlyList<(string Rule, string Sql)> Never =
    [
        ("recurring: a day has made more than one", """
            select cast(r.id as text) from recurring_invoices r
              where r.step < (select count(*) from invoices i where i.recurring_id = r.id)
            """),
    ];

    /// <summary>Nobody left out a day where nothing was paused.</summary>
    public static IEnumerable<string> EveryDayHasOne(World world, Facts facts) =>
        from recurring in facts.Recurring
        where world.Draws["recurring"] == 1
        let made = facts.Invoices.Count(i => i.RecurringId == recurring.Id)
        where made != recurring.Step
        select $"{recurring.Step} days are past, and made are {made}";

    public static IEnumerable<string> NoDayWaits(World world, Facts facts) =>
        from recurring in facts.Recurring
        where recurring.PausedAt is null && recurring.NextOn <= DateOnly.FromDateTime(world.Now.UtcDateTime)
            && !Days.Disturbed(world)
        select $"the one of {recurring.NextOn:O} was not made";

    /// <summary>What was issued by itself to be sent was sent once, and the merchant was told of each.</summary>
    public static IEnumerable<string> EachIsTold(World world, Facts facts) =>
        from recurring in facts.Recurring
        from made in facts.Invoices
        where made.RecurringId == recurring.Id
        let sent = facts.Mails.Count(m => m.Cause == $"send:recurring:{made.Id}")
        let told = facts.Mails.Count(m => m.Cause.StartsWith($"recurred:{made.Id}", StringComparison.Ordinal))
        where told != 1 || sent != (recurring.Action == RecurrenceAction.Send && !made.IsDraft ? 1 : 0)
        select $"{made.Number} was sent {sent} times and told {told} times";
}

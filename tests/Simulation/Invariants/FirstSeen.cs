using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>What must hold at the step at which something came to be, and may change afterwards.</summary>
sealed class FirstSeen(World world)
{
    static readonly IReadOnlyList<(string Rule, string All, string Broken)> Rules =
    [
        ("instalments: an attempt is for a part of one", "select cast(id as text) from attempts",
            InstalmentRules.Uneven),
        ("late fees: one is charged that must not be", "select cast(id as text) from late_fees",
            LateFeeRules.Unfounded),
        ("reminders: one is written that must not be", "select cast(id as text) from mails where kind = 'Reminder'",
            ReminderRules.Unfounded),
        ("automatic: a charge is reserved that must not be", "select 'c' || cast(id as text) from attempts",
            "select 'c' || id from (" + AutomaticRules.Unfounded + ") as unfounded"),
    ];

    readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var (rule, all, broken) in Rules)
        {
            var fresh = world.Ask(all).Where(seen.Add).ToHashSet(StringComparer.Ordinal);
            if (fresh.Count == 0)
                continue;

            foreach (var wrong in world.Ask(broken).Where(fresh.Contains))
                world.Violate(rule, wrong);
        }
    }
}

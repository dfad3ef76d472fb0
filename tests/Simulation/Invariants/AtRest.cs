using Tamias.Simulation.Stages;
using Tamias.Web.Verification;

namespace Tamias.Simulation.Invariants;

/// <summary>What holds when everything has come to rest.</summary>
sealed class AtRest(World world)
{
    static readonly IReadOnlyList<Func<World, Facts, IEnumerable<string>>> Rules =
    [
        MoneyRules.Sums, MoneyRules.EveryChargeIsBooked, MoneyRules.NothingElseIsBooked, MoneyRules.CoveredIsPaid,
        ReturnRules.EveryRefundIsBooked, ReturnRules.NoOtherRefundIsBooked, ReturnRules.OneRefundEach,
        ReturnRules.EveryDisputeIsBooked, ReturnRules.NoOtherDisputeIsBooked, ReturnRules.ReturnedIsReckoned,
        AttemptRules.FormsAreAsAsked, AttemptRules.OneFormEach, AttemptRules.NothingStaysOpen,
        WorkRules.NothingWaits, WorkRules.EventsOnce, WorkRules.WorkIsBounded, WorkRules.MailsOnce,
        WorkRules.MailsHaveCauses,
        BankRules.LinesAreAsInFiles, BankRules.LinesAreRecordedOnce, BankRules.CertainIsRecorded,
        LateFeeRules.StepsAreAsRuled, LateFeeRules.EachFeeIsAnInvoice, LateFeeRules.InvoicesHaveCauses,
        LateFeeRules.LateIsCharged,
        RecurringRules.EveryDayHasOne, RecurringRules.NoDayWaits, RecurringRules.EachIsTold,
        ReminderRules.RemindersAreApart, ReminderRules.DueIsReminded,
        AutomaticRules.ChargesWereTold, AutomaticRules.EndedIsForgotten,
        AutomaticRules.DueIsAnnounced, TransferRules.AwaitedIsAsAtStripe, TransferRules.WhatWaitsIsKnown,
        TransferRules.ReturnsAreAsAtStripe, TransferRules.NoOtherReturnIsKnown, TransferRules.OneReturnEach,
        TenantRules.NeverMeet, NumberRules.Whole,
    ];

    /// <returns>What was there.</returns>
    public Facts Check()
    {
        world.Trace.Add("--- at rest");
        var facts = Facts.Read(world);
        foreach (var rule in Rules)
            foreach (var what in rule(world, facts))
                world.Violate(rule.Method.Name, what);
        Verify();
        return facts;
    }

    /// <summary>The product's own check, on the same database.</summary>
    void Verify()
    {
        using var scope = world.Nodes[0].Services.CreateScope();
        var verify = new Verify(scope.ServiceProvider.GetRequiredService<Db>());
        foreach (var difference in verify.FindDifferencesAsync(default).GetAwaiter().GetResult())
            world.Violate("verify", difference);
    }
}

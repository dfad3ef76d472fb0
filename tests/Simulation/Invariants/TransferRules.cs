using Tamias.Simulation.Stages;
using Tamias.StripeSimulator.Payments;
using Tamias.StripeSimulator.State;
using World = Tamias.Simulation.Stages.World;

namespace Tamias.Simulation.Invariants;

/// <summary>What is awaited here is awaited at Stripe, of as much; and what waits there is known, and a person was
/// asked.</summary>
static class TransferRules
{
    public static IEnumerable<string> AwaitedIsAsAtStripe(World world, Facts facts)
    {
        var lacks = Ledger.Intents(world).Where(i => Ledger.IsAwaited(i.Thing))
            .ToDictionary(i => i.Id, i => i.Thing.Number("_lacks"));
        return from attempt in facts.Attempts
            let told = attempt.State == AttemptState.Awaiting ? attempt.Transfer?.RemainingMinor : null
            let there = lacks.TryGetValue(attempt.SessionId, out var minor) ? minor : (long?)null
            where told != there
            select $"{attempt.SessionId} lacks {there}, and here {told}";
    }

    public static IEnumerable<string> WhatWaitsIsKnown(World world, Facts facts)
    {
        var cash = Ledger.Holders(world).ToDictionary(h => h.Text("id"), h => CashBalance.Of(h, "eur"));
        foreach (var account in facts.TransferAccounts.Where(a => a.HolderId.Length > 0))
        {
            if (account.Waiting.Minor != cash.GetValueOrDefault(account.HolderId))
                yield return $"{account.HolderId} has {cash.GetValueOrDefault(account.HolderId)}, "
                    + $"and here {account.Waiting}";
            var isAsked = facts.Todos.Exists(t => t is { Reason: TodoReason.TransferLeft, DoneAt: null }
                && t.CustomerId == account.CustomerId);
            if (isAsked != account.Waiting.IsPositive)
                yield return $"{account.HolderId}: {account.Waiting} waits, and a person was asked: {isAsked}";
        }
    }

    /// <summary>What this product asked for is known once, and what was sent back at Stripe alone at most once: each as
    /// it stands there.</summary>
    public static IEnumerable<string> ReturnsAreAsAtStripe(World world, Facts facts) =>
        from refund in Ledger.Returned(world)
        let known = facts.TransferReturns.FindAll(r => r.StripeId == refund.Id)
        where known.Count > 1 || (known.Count == 0 && refund.Mark.Length > 0)
            || known.Exists(k => k.Amount.Minor != refund.Minor || k.State != ReturnRules.StateOf(refund))
        select $"{refund.Id} of {refund.Minor}, {refund.Status}, is known {known.Count} times, "
            + string.Join(' ', known.Select(k => $"{k.Amount} {k.State}"));

    public static IEnumerable<string> NoOtherReturnIsKnown(World world, Facts facts)
    {
        var there = Ledger.Returned(world).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return from back in facts.TransferReturns
            where back.StripeId.Length > 0 ? !there.Contains(back.StripeId) : back.State != RefundState.Failed
            select $"{back.Id} {back.StripeId} of {back.Amount} is {back.State} and not so at Stripe";
    }

    /// <summary>One wish goes back once, however often it was asked for.</summary>
    public static IEnumerable<string> OneReturnEach(World world, Facts facts) =>
        from refund in Ledger.Returned(world)
        where refund.Mark.Length > 0
        group refund by refund.Mark into same
        where same.Count() > 1
        select $"{same.Key} was sent back {same.Count()} times";
}

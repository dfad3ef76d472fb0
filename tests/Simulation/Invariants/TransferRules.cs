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
}

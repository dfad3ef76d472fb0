using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>I2 and I5 for money that leaves again: every refund and dispute at Stripe is in the books, once and as it
/// stands there, and nothing else is.</summary>
static class ReturnRules
{
    /// <summary>What has left of this house's payments: by Stripe's word, and by hand.</summary>
    public static long Left(World world, Facts facts, House house)
    {
        var its = facts.Payments.Where(p => p.OrganizationId == house.Id)
            .ToDictionary(p => p.Id, p => p.PaymentIntentId);
        return Ledger.Refunds(world).Where(r => r.IsAlive && its.ContainsValue(r.IntentId)).Sum(r => r.Minor)
            + Ledger.Disputes(world).Where(d => its.ContainsValue(d.IntentId)).Sum(d => d.Away)
            + facts.Refunds.Where(r => r.ConnectionId is null && r.IsBooked && its.ContainsKey(r.PaymentId))
                .Sum(r => r.Amount.Minor);
    }

    public static IEnumerable<string> EveryRefundIsBooked(World world, Facts facts) =>
        from refund in Ledger.Refunds(world)
        let booked = facts.Refunds.FindAll(r => r.StripeId == refund.Id)
        where booked.Count != 1 || booked[0].Amount.Minor != refund.Minor || booked[0].IsBooked != refund.IsAlive
            || IntentOf(facts, booked[0].PaymentId) != refund.IntentId || booked[0].State != StateOf(refund)
        select $"{refund.Id} of {refund.Minor}, {refund.Status}, is booked {booked.Count} times, "
            + string.Join(' ', booked.Select(b => $"{b.Amount} {b.State} {b.IsBooked}"));

    public static IEnumerable<string> NoOtherRefundIsBooked(World world, Facts facts)
    {
        var known = Ledger.Refunds(world).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return from refund in facts.Refunds
            where refund.ConnectionId is not null
            where refund.StripeId.Length > 0 ? !known.Contains(refund.StripeId)
                : refund.IsBooked || refund.State != RefundState.Failed
            select $"refund {refund.Id} {refund.StripeId} of {refund.Amount} is {refund.State} and not so at Stripe";
    }

    /// <summary>One wish is one refund at Stripe, however often it was asked for.</summary>
    public static IEnumerable<string> OneRefundEach(World world, Facts facts) =>
        from refund in Ledger.Refunds(world)
        where refund.Mark.Length > 0
        group refund by refund.Mark into same
        where same.Count() > 1
        select $"refund {same.Key} was made {same.Count()} times";

    public static IEnumerable<string> EveryDisputeIsBooked(World world, Facts facts) =>
        from dispute in Ledger.Disputes(world)
        let booked = facts.Disputes.FindAll(d => d.StripeId == dispute.Id)
        where booked.Count != 1 || booked[0].Status != dispute.Status || booked[0].Away.Minor != dispute.Away
            || IntentOf(facts, booked[0].PaymentId) != dispute.IntentId
        select $"{dispute.Id}, {dispute.Status}, with {dispute.Away} away: "
            + string.Join(' ', booked.Select(b => $"{b.Status} {b.Away}").DefaultIfEmpty("not known"));

    public static IEnumerable<string> NoOtherDisputeIsBooked(World world, Facts facts)
    {
        var known = Ledger.Disputes(world).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return facts.Disputes.Where(d => !known.Contains(d.StripeId)).Select(d => $"{d.StripeId} is not ours");
    }

    /// <summary>A payment knows what of it has left, and the rest covers what it settles.</summary>
    public static IEnumerable<string> ReturnedIsReckoned(World world, Facts facts) =>
        from payment in facts.Payments
        let left = facts.Refunds.Where(r => r.PaymentId == payment.Id && r.IsBooked).Sum(r => r.Amount.Minor)
            + facts.Disputes.Where(d => d.PaymentId == payment.Id).Sum(d => d.Away.Minor)
        let lost = facts.Ledger.SelectMany(t => t.Entries)
            .Where(e => e.Account == LedgerAccount.Lost && e.PaymentId == payment.Id).Sum(e => e.Amount.Minor)
        where payment.Returned.Minor != left - lost || payment.Returned > payment.Amount
        select $"{payment.PaymentIntentId}: {payment.Returned} have returned, but {left} left and {lost} are lost";

    static string? IntentOf(Facts facts, Id<Payment> id) => facts.Payments.Find(p => p.Id == id)?.PaymentIntentId;

    public static RefundState StateOf(GivenBack refund) => refund.Status switch
    {
        "pending" or "requires_action" => RefundState.Pending,
        "succeeded" => RefundState.Succeeded,
        "canceled" => RefundState.Cancelled,
        _ => RefundState.Failed,
    };
}

using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>I1 to I5: every cent that came in at Stripe is a cent in the books, once, and nothing else is.</summary>
static class MoneyRules
{
    /// <summary>What makes an invoice payable again, or frees what was paid: then credit waits for a person.</summary>
    static readonly string[] Reopening = ["byhand", "refunds", "dashboard", "disputes", "lower", "bankfile"];

    /// <summary>I1: by organization, charges are payments; without what left again they are ledger cash; and that, with
    /// what was lost beyond them, is allocations and credit.</summary>
    public static IEnumerable<string> Sums(World world, Facts facts)
    {
        foreach (var house in world.Estate.Houses)
        {
            var charged = Ledger.Forms(world).Where(f => f.House == house && f.IsOurs && f.IsPaid).Sum(f => f.Minor);
            var ours = facts.Payments.Where(p => p.OrganizationId == house.Id).ToList();
            var booked = ours.Where(p => !p.IsByHand).Sum(p => p.Amount.Minor);
            if (charged != booked)
                yield return $"{house.AccountId}: Stripe charged {charged}, booked are {booked}";

            var standing = ours.Where(p => p.ReversedAt is null).Sum(p => p.Amount.Minor)
                - ReturnRules.Left(world, facts, house);
            var cash = Balance(facts, house, LedgerAccount.Received);
            var allocated = facts.Allocations.Where(a => a.OrganizationId == house.Id).Sum(a => a.Amount.Minor);
            var credit = -Balance(facts, house, LedgerAccount.CustomerCredit);
            var lost = Balance(facts, house, LedgerAccount.Lost);
            if (standing != cash || cash + lost != allocated + credit)
                yield return $"{house.AccountId}: payments {standing}, cash {cash}, lost {lost}, "
                    + $"allocated {allocated}, credit {credit}";
        }
    }

    /// <summary>I5: what Stripe charged is booked, with amount, currency and charge.</summary>
    public static IEnumerable<string> EveryChargeIsBooked(World world, Facts facts) =>
        from form in Ledger.Forms(world)
        where form.IsOurs && form.IsPaid
        let booked = facts.Payments.FindAll(p => p.PaymentIntentId == form.IntentId)
        where booked.Count != 1 || booked[0].OrganizationId != form.House.Id
            || (booked[0].Amount.Minor, booked[0].Amount.Currency.Code) != (form.Minor, form.Currency)
            || booked[0].ChargeId.Length == 0 || booked[0].Livemode
        select $"{form.Id} {form.IntentId} of {form.Minor} {form.Currency}: booked {booked.Count} times";

    /// <summary>I5: what is booked, Stripe charged.</summary>
    public static IEnumerable<string> NothingElseIsBooked(World world, Facts facts)
    {
        var paid = Ledger.Forms(world).Where(f => f.IsOurs && f.IsPaid).Select(f => f.IntentId).ToHashSet();
        return from payment in facts.Payments
            where payment.PaymentIntentId is { } intent && !paid.Contains(intent)
            select $"{payment.PaymentIntentId} of {payment.Amount} was never charged for us";
    }

    /// <summary>I4 at rest: what is covered is paid, and money beyond it is credit with a to-do.</summary>
    public static IEnumerable<string> CoveredIsPaid(World world, Facts facts)
    {
        foreach (var bill in world.Bills)
        {
            var invoice = facts.Invoices.Single(i => i.Id == bill.Id);
            var attempts = facts.Attempts.Where(a => a.InvoiceIds.Contains(bill.Id)).Select(a => a.Id).ToHashSet();
            var online = facts.Payments.Where(p => p.AttemptId is { } id && attempts.Contains(id)).ToList();
            var left = online.Sum(p => p.Amount.Minor - p.Returned.Minor
                - facts.Allocations.Where(a => a.PaymentId == p.Id)
                .Sum(a => a.Amount.Minor));
            if (invoice.IsPayable && left > 0 && !Reopening.Any(d => world.Draws[d] > 0))
                yield return $"{invoice.Number}: {invoice.Outstanding} is open although {left} of its payments is free";
            foreach (var payment in online.Where(p => facts.Allocations.TrueForAll(a => a.PaymentId != p.Id)))
                if (facts.Todos.TrueForAll(t => t.PaymentId != payment.Id))
                    yield return $"{payment.PaymentIntentId}: nobody is told that it is left over";
        }
    }

    static long Balance(Facts facts, House house, LedgerAccount account) => facts.Ledger
        .Where(t => t.OrganizationId == house.Id).SelectMany(t => t.Entries).Where(e => e.Account == account)
        .Sum(e => e.Amount.Minor);
}

using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>What holds at every step, looked at whenever something was committed or Stripe changed: I4 (Paid means
/// covered), I10 (a settled payment stays), and that no more is offered than one form.</summary>
sealed class EveryStep(World world)
{
    static readonly IReadOnlyList<(string Rule, string Sql)> Never =
    [
        .. InstalmentRules.Never, .. BankRules.Never, .. RecurringRules.Never,
        .. ReminderRules.Never, .. AutomaticRules.Never,
        ("I4: more counted as paid than allocated", """
            select i.number from invoices i where i.paid_minor <> (select coalesce(sum(a.amount_minor), 0)
              from allocations a where a.invoice_id = i.id)
            """),
        ("I4: more allocated than received", """
            select cast(p.id as text) from payments p where (select coalesce(sum(a.amount_minor), 0) from allocations a
              where a.payment_id = p.id)
              > case when p.reversed_at is null then p.amount_minor - p.returned_minor else 0 end
            """),
        ("I4: paid more than payable", "select i.number from invoices i where i.paid_minor > i.payable_minor"),
        ("I10: a booked payment's attempt is not succeeded", """
            select cast(a.id as text) from attempts a join payments p on p.attempt_id = a.id
              where a.state <> 'Succeeded'
            """),
        ("I10: an attempt succeeded without a payment", """
            select cast(a.id as text) from attempts a where a.state = 'Succeeded'
              and not exists (select 1 from payments p where p.attempt_id = a.id)
            """),
        ("I2: money of one payment intent twice", """
            select min(payment_intent_id) from payments where payment_intent_id is not null
              group by connection_id, payment_intent_id having count(*) > 1
            """),
        ("I6: an event is done and its money is not booked", """
            select e.event_id from inbox e where e.state = 'Done'
              and e.type in ('checkout.session.completed', 'checkout.session.async_payment_succeeded')
              and json_extract(e.body, '$.data.object.payment_status') = 'paid'
              and json_extract(e.body, '$.data.object.metadata.tamias_attempt') is not null
              and not exists (select 1 from payments p
                where p.payment_intent_id = json_extract(e.body, '$.data.object.payment_intent'))
              and exists (select 1 from attempts a where a.session_id = e.object_id)
            """),
        ("I2: one cause is in the ledger twice", """
            select min(cause) from ledger_transactions group by organization_id, cause having count(*) > 1
            """),
        ("I2: one refund or dispute of Stripe twice", """
            select min(stripe_id) from refunds where stripe_id <> '' group by connection_id, stripe_id
              having count(*) > 1
            union all select min(stripe_id) from disputes group by connection_id, stripe_id having count(*) > 1
            """),
        ("I10: more has returned than came in", """
            select cast(id as text) from payments where returned_minor not between 0 and amount_minor
            """),
        ("I4: a customer has used more than there was", """
            select cast(e.customer_id as text) from ledger_entries e where e.account = 'CustomerCredit'
              group by e.customer_id, e.amount_currency having sum(e.amount_minor) > 0
            """),
        ("one live attempt", """
            select min(cast(invoice_id as text)) from attempt_parts where is_live
              group by invoice_id having count(*) > 1
            """),
        ("an attempt is the sum of its parts, live with them", """
            select cast(a.id as text) from attempts a where a.amount_minor <>
                (select sum(p.minor) from attempt_parts p where p.attempt_id = a.id)
              or exists (select 1 from attempt_parts p where p.attempt_id = a.id and p.is_live <> a.is_live)
            """),
    ];

    /// <summary>All in one question: each row is a rule and what breaks it.</summary>
    static readonly string Together = string.Join("\nunion all\n", Never.Select(n => $"""
        select '{Quoted(n.Rule)}: ' || what from (select null as what where 1 = 0 union all {n.Sql}) as broken
        """));

    readonly FirstSeen firstSeen = new(world);
    int seen = -1;
    long seenAtStripe = -1;

    public void Check()
    {
        foreach (var failed in world.Table.TakeEnded().Where(o => o.Failure is not null))
            world.Violate("unhandled", $"{failed.Name}: {failed.Failure}");
        if (world.Commits == seen && world.Stripe.World.Changes == seenAtStripe)
            return;

        if (world.Commits != seen)
            CheckDatabase();
        CheckForms();
        (seen, seenAtStripe) = (world.Commits, world.Stripe.World.Changes);
    }

    void CheckDatabase()
    {
        foreach (var broken in world.Ask(Together).Select(b => b.Split(": ", 2)))
            world.Violate(broken[0], broken[1]);
        foreach (var intent in world.Ask("select payment_intent_id from payments where payment_intent_id is not null"))
            if (!Ledger.Intents(world).Any(i => i.Id == intent && i.Status == "succeeded"))
                world.Violate("I4: money that Stripe does not have", intent);
        firstSeen.Check();
        CheckAcknowledged();
    }

    /// <summary>What was answered with success is on disk.</summary>
    void CheckAcknowledged()
    {
        if (world.Network.Acknowledged.Count == 0)
            return;

        var stored = world.Ask("select event_id from inbox").ToHashSet(StringComparer.Ordinal);
        foreach (var lost in world.Network.Acknowledged.Where(e => !stored.Contains(e)))
            world.Violate("P4: acknowledged and not stored", lost);
    }

    void CheckForms()
    {
        var open = Ledger.Forms(world).Where(f => f.IsOurs && f.IsOpen).ToList();
        if (open.Count < 2)
            return;

        var invoices = open.SelectMany(f => InvoicesOf(f.AttemptId));
        foreach (var twice in invoices.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
            world.Violate("P6: two forms are open for one invoice", twice.Key);
    }

    static string Quoted(string rule) => rule.Replace("'", "''", StringComparison.Ordinal);

    IEnumerable<string> InvoicesOf(string attempt) => world
        .Ask("select attempt_id || ' ' || invoice_id from attempt_parts")
        .Where(r => r.StartsWith(attempt, StringComparison.OrdinalIgnoreCase)).Select(r => r.Split(' ')[1])
        .DefaultIfEmpty("");
}

using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Runs;

/// <summary>What came about in schedules: a campaign in which something never happens proves nothing of it.</summary>
sealed class Seen
{
    static readonly IReadOnlyList<(string What, string Sql)> All =
    [
        ("payments", "select count(*) from payments where payment_intent_id is not null"),
        ("payments for several invoices", """
            select count(*) from payments p
              where (select count(*) from attempt_parts a where a.attempt_id = p.attempt_id) > 1
            """),
        ("further payments of one invoice", """
            select coalesce(sum(paid - 1), 0) from (select count(distinct payment_id) as paid from allocations
              where amount_minor > 0 group by invoice_id) as settled
            """),
        ("refunds", "select count(*) from refunds where connection_id is not null"),
        ("refunds that a bank refused", "select count(*) from refunds where state = 'Failed' and stripe_id <> ''"),
        ("disputes", "select count(*) from disputes"),
        ("to-dos", "select count(*) from todos"),
        ("instalments that were filled", """
            select count(*) from invoice_instalments s join invoices i on i.id = s.invoice_id
              where i.paid_minor >= s.before + s.minor
            """),
        ("lines of statements", "select count(*) from bank_lines"),
        ("lines recorded", "select count(*) from bank_lines where state = 'Recorded'"),
        ("late fees", "select count(*) from late_fees"),
        ("reminders", "select count(*) from mails where kind = 'Reminder'"),
        ("methods kept", "select count(*) from saved_methods where kept_at is not null"),
        ("charges announced", "select count(*) from automatic_payments"),
        ("charges paid", "select count(*) from automatic_payments where ending = 'Paid' and next_at is null"),
        ("charges refused", "select count(*) from automatic_payments where last_error <> ''"),
        ("accounts for transfers", "select count(*) from transfer_accounts where holder_id <> ''"),
        ("transfers awaited", "select count(*) from attempts where transfer is not null"),
        ("transfers paid", "select count(*) from attempts where transfer is not null and state = 'Succeeded'"),
        ("times that transferred money waits", "select count(*) from todos where reason = 'TransferLeft'"),
        ("times that transferred money was sent back", "select count(*) from transfer_returns where state = 'Succeeded'"),
        ("made again", "select count(*) from invoices where recurring_id is not null"),
        ("uses of own credit", "select count(*) from timeline where kind = 'CreditApplied' and user_id is null"),
    ];

    readonly long[] counts = new long[All.Count];

    /// <summary>What there is at the end of one.</summary>
    public static Seen In(World world)
    {
        var seen = new Seen();
        for (var i = 0; i < All.Count; i++)
            seen.counts[i] = world.Count(All[i].Sql);
        return seen;
    }

    /// <param name="what">One of the names above.</param>
    public bool Has(string what) => counts[All.Select(a => a.What).ToList().IndexOf(what)] > 0;

    public void Add(Seen other)
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] += other.counts[i];
    }

    public override string ToString() => string.Join(", ", All.Select((a, i) => $"{counts[i]} {a.What}"));
}

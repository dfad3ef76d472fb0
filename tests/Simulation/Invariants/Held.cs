namespace Tamias.Simulation.Invariants;

/// <summary>When nobody may be bothered about an invoice.</summary>
static class Held
{
    /// <summary>Of the row i: it is not owed, or somebody is paying it, or a bank holds money that was paid on
    /// it.</summary>
    public const string Sql = """
        i.issued_at is null or i.voided_at is not null or i.paid_minor >= i.payable_minor
          or exists (select 1 from attempt_parts p join attempts a on a.id = p.attempt_id
            where p.invoice_id = i.id and ((p.is_live and a.state <> 'Awaiting') or a.state = 'InProgress'))
          or exists (select 1 from allocations a join disputes d on d.id = a.dispute_id
            where a.invoice_id = i.id and d.closed_at is null group by d.id having sum(a.amount_minor) < 0)
        """;
}

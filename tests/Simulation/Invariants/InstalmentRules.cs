namespace Tamias.Simulation.Invariants;

/// <summary>Instalments are places in an invoice's money: what is filled of them is what is allocated, and the next day
/// is that of the first with something left.</summary>
static class InstalmentRules
{
    /// <summary>The place up to which money fills an instalment, as far as it is still payable.</summary>
    const string End = """
        case when s.before + s.minor < i.payable_minor then s.before + s.minor else i.payable_minor end
        """;

    public static readonly IReadOnlyList<(string Rule, string Sql)> Never =
    [
        ("instalments: what is filled of them is not what is allocated", $"""
            select i.number from invoices i where exists (select 1 from invoice_instalments s where s.invoice_id = i.id)
              and (select coalesce(sum(a.amount_minor), 0) from allocations a where a.invoice_id = i.id)
                <> (select sum(case when f.upto > f.before then f.upto - f.before else 0 end) from (select s.before,
                  case when i.paid_minor < {End} then i.paid_minor else {End} end as upto
                  from invoice_instalments s where s.invoice_id = i.id) as f)
            """),
        ("instalments: the next due date is another's", $"""
            select i.number from invoices i where i.next_due_on <> coalesce((select min(s.due_on)
              from invoice_instalments s where s.invoice_id = i.id and i.paid_minor < {End} and s.before < {End}),
              i.due_on)
            """),
    ];

    /// <summary>Where no other part may be paid, an attempt is for whole instalments, counted from what is paid or
    /// from what a bank has under way.</summary>
    public const string Uneven = $"""
        select cast(p.attempt_id as text) from attempt_parts p join invoices i on i.id = p.invoice_id
          where p.is_live and not i.allows_partial_payments and p.minor <> i.payable_minor - i.paid_minor
            and not exists (select 1 from invoice_instalments s where s.invoice_id = i.id
              and ({End}) - i.paid_minor - p.minor in (0, (select coalesce(sum(o.minor), 0) from attempt_parts o
                join attempts a on a.id = o.attempt_id where o.invoice_id = i.id and a.state = 'InProgress')))
        """;
}

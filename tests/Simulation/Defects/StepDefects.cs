namespace Tamias.Simulation.Defects;

/// <summary>What shows at the step at which it comes about: one for each such rule that no other defect breaks
/// first.</summary>
static class StepDefects
{
    public static readonly IReadOnlyList<Defect> All =
    [
        new("a refund is kept as often as it is heard of")
        {
            Draws = "dashboard=1", Sql = "drop index ix_refunds_connection_id_stripe_id",
            Words = ["FROM \"refunds\"", "\"stripe_id\" = @"], Change = DatabaseDefects.Nothing,
        },
        new("a cause is written into the ledger twice") { Sql = """
            drop index ix_ledger_transactions_organization_id_cause;
            create trigger d after insert on ledger_transactions when new.cause like 'payment:%'
            begin update ledger_transactions set cause = (select max(cause) from ledger_transactions)
              where id = new.id; end
            """ },
        new("what returns is taken off what has returned") { Draws = "dashboard=1", Sql = """
            create trigger d after update of returned_minor on payments when new.returned_minor > old.returned_minor
            begin update payments set returned_minor = -new.returned_minor where id = new.id; end
            """ },
        new("a payment is kept with a cent less once it is allocated") { Sql = """
            create trigger d after insert on allocations when new.amount_minor > 0
            begin update payments set amount_minor = new.amount_minor - 1
              where id = new.payment_id and amount_minor = new.amount_minor; end
            """ },
        new("an invoice that is paid is owed a cent less") { Sql = """
            create trigger d after update of paid_minor on invoices when new.paid_minor = new.payable_minor
            begin update invoices set payable_minor = payable_minor - 1 where id = new.id; end
            """ },
        new("a payment forgets its attempt") { Sql = """
            create trigger d after insert on payments
            begin update payments set attempt_id = null where id = new.id; end
            """ },
        new("the card before stays in use") { Draws = "autopay=1", Sql = """
            drop index ux_saved_methods_one_usable;
            create trigger d after update of ended_at on saved_methods when new.ending = 'Replaced'
            begin update saved_methods set ended_at = null where id = new.id; end
            """ },
        new("less was announced than is charged") { Draws = "autopay=1", Sql = """
            create trigger d after update of attempt_id on automatic_payments when new.attempt_id is not null
            begin update automatic_payments set amount_minor = amount_minor - 1 where id = new.id; end
            """ },
        new("a line loses a cent once it is recorded") { Draws = "bankfile=1", Sql = """
            create trigger d after update of payment_id on bank_lines when new.payment_id is not null
            begin update bank_lines set amount_minor = amount_minor - 1 where id = new.id; end
            """ },
        new("a line that is recorded is not known again") { Draws = "bankfile=1", Sql = """
            create trigger d after update of state on bank_lines when new.state = 'Recorded'
            begin update bank_lines set key = key || 'x' where id = new.id; end
            """ },
    ];
}

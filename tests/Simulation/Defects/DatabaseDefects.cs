namespace Tamias.Simulation.Defects;

/// <summary>What can be done wrong with rows: indexes that are not there, looks that are not taken, writes that say
/// something else.</summary>
static class DatabaseDefects
{
    public static readonly IReadOnlyList<Defect> All =
    [
        new("money is booked as often as it is heard of")
        {
            Sql = "drop index ix_payments_connection_id_payment_intent_id",
            Words = ["EXISTS", "\"payments\"", "\"payment_intent_id\""], Change = _ => "select 0",
        },
        new("events are stored as often as they come") { Sql = "drop index ix_inbox_connection_id_event_id" },
        new("no reservation")
        {
            Sql = "drop index ux_attempt_parts_one_live",
            Words = ["FROM \"attempts\"", "\"state\" = 'InProgress')"], Change = Nothing,
        },
        new("part payments are added and not derived") { Sql = """
            create trigger d after update of paid_minor on invoices
            when old.paid_minor > 0 and new.paid_minor > old.paid_minor
            begin update invoices set paid_minor = 2 * new.paid_minor - old.paid_minor where id = new.id; end
            """ },
        new("a late failure undoes success") { Sql = """
            create trigger d after insert on inbox
            when new.type in ('payment_intent.payment_failed', 'payment_intent.canceled', 'checkout.session.expired')
            begin update attempts set state = 'Failed'
              where session_id = new.object_id or payment_intent_id = new.object_id; end
            """ },
        new("numbers are lost") { Sql = """
            create trigger d after update of next on number_series when new.next % 3 = 0
            begin update number_series set next = new.next + 1 where id = new.id; end
            """ },
        new("part payments round up") { Sql = """
            create trigger d after insert on allocations when new.amount_minor % 2 = 1
            begin update allocations set amount_minor = new.amount_minor + 1 where id = new.id; end
            """ },
        new("done before applied") { Sql = """
            create trigger d after update of tries on inbox
            begin update inbox set state = 'Done' where id = new.id; end
            """ },
        new("mails outside the transaction") { Sql = """
            create trigger d after insert on mails when (select count(*) from mails) % 2 = 0
            begin delete from mails where id = new.id; end
            """ },
        new("acknowledged before stored") { Sql = """
            create trigger d after insert on inbox when (select count(*) from inbox) % 3 = 0
            begin delete from inbox where id = new.id; end
            """ },
        new("mails belong to nobody while they are sent")
        {
            Words = ["UPDATE \"mails\"", "\"tries\""],
            Change = text => text.Replace("\"not_before_at\" = @", "\"tries\" = 0 * @", StringComparison.Ordinal),
        },
        new("nobody asks Stripe")
        {
            Words = ["FROM \"attempts\"", "\"next_check_at\" <="], Change = Nothing,
        },
        new("asking stops after two hours") { Sql = """
            create trigger d after update of next_check_at on attempts
            when new.next_check_at > new.created_at + 72000000000
            begin update attempts set next_check_at = null where id = new.id; end
            """ },
        new("events are tried for ever") { Sql = """
            create trigger d after update of tries on inbox when new.tries > 5
            begin update inbox set tries = 0 where id = new.id; end
            """ },
        new("what is taken back stays allocated") { Sql = """
            create trigger d before insert on allocations when new.amount_minor < 0 begin select raise(ignore); end
            """ },
        new("refunds leave their payment whole") { Sql = """
            create trigger d after update of returned_minor on payments when new.returned_minor > old.returned_minor
            begin update payments set returned_minor = old.returned_minor where id = new.id; end
            """ },
        new("nobody asks about refunds")
        {
            Words = ["FROM \"refunds\"", "\"next_check_at\" <="], Change = Nothing,
        },
        new("void leaves the debt") { Sql = """
            create trigger d after insert on ledger_entries
            when (select cause from ledger_transactions where id = new.transaction_id) like 'void:%'
            begin update ledger_entries set amount_minor = 0
              where transaction_id = new.transaction_id and position = new.position; end
            """ },
        new("the next due date stays") { Sql = """
            create trigger d after update of paid_minor on invoices when new.next_due_on > old.next_due_on
            begin update invoices set next_due_on = old.next_due_on where id = new.id; end
            """ },
        new("every amount of an instalment is taken")
        {
            Words = ["\"i\".\"allows_partial_payments\"", "FROM \"invoices\""],
            Change = text => text.Replace(
                "\"i\".\"allows_partial_payments\"", "1 as \"allows_partial_payments\"", StringComparison.Ordinal),
        },
        new("a line is kept as often as it stands in a file")
        {
            Sql = "drop index ix_bank_lines_organization_id_key",
            Words = ["FROM \"bank_lines\"", "SELECT \"b\".\"key\""], Change = Nothing,
        },
        new("a line that is recorded stays open") { Sql = """
            create trigger d after update of state on bank_lines when new.state = 'Recorded'
            begin update bank_lines set state = 'Open', payment_id = null where id = new.id; end
            """ },
        new("a day of a recurring invoice stays the next") { Sql = """
            create trigger d after update of step on recurring_invoices
            when (select count(*) from invoices where recurring_id = new.id) = 2
            begin update recurring_invoices set step = old.step, next_on = old.next_on where id = new.id; end
            """ },
        new("reminders are written beside what is remembered of them") { Sql = """
            create trigger d after insert on mails when new.reminder_rule_id is not null
            begin update mails set reminder_rule_id = null, cause = cause || new.id where id = new.id; end
            """ },
        new("reminders that are switched off go out")
        {
            Words = ["FROM \"invoices\"", "NOT (\"i\".\"reminders_off\")"],
            Change = text => text.Replace("NOT (\"i\".\"reminders_off\")", "1 = 1", StringComparison.Ordinal),
        },
        new("that a late fee was charged is forgotten") { Sql = """
            create trigger d after insert on late_fees begin delete from late_fees where id = new.id; end
            """ },
        new("waived late fees are charged")
        {
            Words = ["FROM \"invoices\"", "NOT (\"i\".\"late_fees_off\")"],
            Change = text => text.Replace("NOT (\"i\".\"late_fees_off\")", "1 = 1", StringComparison.Ordinal),
        },
        new("credit that is used stays")
        {
            Words = ["SELECT COALESCE(SUM(\"a\".\"amount_minor\"), 0)\nFROM \"allocations\"", "\"payment_id\" = @"],
            Change = text => Turns.Operation.Current!.Name == "owncredit" ? "select 0" : text,
        },
    ];

    /// <summary>The same question, to which nothing is the answer.</summary>
    public static string Nothing(string text) => $"select * from ({text}) where 0";
}

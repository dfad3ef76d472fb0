namespace Tamias.Simulation.Defects;

/// <summary>What can be done wrong with what has its day, and with lines of statements that are certain.</summary>
static class DayDefects
{
    /// <summary>The year 2050 as it is stored.</summary>
    const string Never = "646602048000000000";

    public static readonly IReadOnlyList<Defect> All =
    [
        PutOff("late fees are put off for ever", "late_fee_rules", "not_before_at"),
        PutOff("reminders are put off for ever", "reminder_rules", "not_before_at"),
        PutOff("recurring invoices are put off for ever", "recurring_invoices", "not_before_at"),
        PutOff("nobody is told of what will be charged", "saved_methods", "look_at"),
        new("what is due is not charged")
        {
            Words = ["FROM \"automatic_payments\"", "\"next_at\" <="], Change = DatabaseDefects.Nothing,
        },
        new("steps of late fees are left out") { Sql = """
            create trigger d after insert on late_fees
            begin update late_fees set step = new.step + 1 where id = new.id; end
            """ },
        new("a late fee is asked for by another sum") { Sql = """
            create trigger d after insert on late_fees
            when (select kind from late_fee_rules where id = new.rule_id) <> 'Sum'
            begin update late_fees set amount_minor = new.amount_minor + 1 where id = new.id; end
            """ },
        new("reminders follow each other at once")
        {
            Words = ["FROM \"invoices\"", "\"reminder_rule_id\"", "\"created_at\" >"],
            Change = text => text.Replace("\"created_at\" >", $"\"created_at\" > {Never} +", StringComparison.Ordinal),
        },
        new("reminders go out while a bank decides")
        {
            Words = ["FROM \"invoices\"", "\"reminders_off\"", "'InProgress'"],
            Change = text => text.Replace("'InProgress'", "'Nothing'", StringComparison.Ordinal),
            Draws = "reminders=1 days=6 autopay=0 clock=0",
        },
        new("reminders go out while a bank holds the money")
        {
            Words = ["FROM \"invoices\"", "\"reminders_off\"", "FROM \"disputes\""],
            Change = text => text.Replace("\"closed_at\" IS NULL", "\"closed_at\" = 0", StringComparison.Ordinal),
            Draws = "reminders=1 days=6 disputes=1 autopay=0 clock=0",
        },
        new("one payment is kept for two lines") { Sql = """
            drop index if exists ix_bank_lines_payment_id;
            create trigger d after update of payment_id on bank_lines when new.payment_id is not null
            begin update bank_lines set payment_id = new.payment_id, state = 'Recorded' where id = (select id
              from bank_lines where id <> new.id and amount_minor = new.amount_minor and state = 'Open' limit 1); end
            """ },
        new("certain lines wait for a person")
        {
            Words = ["FROM \"invoices\"", "INNER JOIN", "\"customers\"", "ORDER BY", "\"issued_on\""],
            Change = DatabaseDefects.Nothing,
        },
    ];

    static Defect PutOff(string name, string table, string column) => new(name) { Sql = $"""
        create trigger d after insert on {table}
        begin update {table} set {column} = {Never} where id = new.id; end
        """ };
}

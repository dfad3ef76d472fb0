using Tamias.Simulation.Actors;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>A rule reminds once of what is due on a day, of nothing that is not owed or somebody is paying, and no
/// customer twice within a day of one invoice.</summary>
static class ReminderRules
{
    /// <summary>A little less than the product waits.</summary>
    static readonly TimeSpan Apart = TimeSpan.FromHours(19);

    public static readonly IReadOnlyList<(string Rule, string Sql)> Never =
    [
        ("reminders: a rule has reminded twice", """
            select min(cause) from mails where kind = 'Reminder' group by reminder_rule_id, invoice_id, reminder_due_on
              having count(*) > 1
            """),
    ];

    /// <summary>What speaks against a reminder at the moment at which it is written.</summary>
    public const string Unfounded = $"""
        select cast(m.id as text) from mails m join invoices i on i.id = m.invoice_id
          where m.kind = 'Reminder' and (i.reminders_off or {Held.Sql})
        """;

    public static IEnumerable<string> RemindersAreApart(World world, Facts facts) =>
        from mail in facts.Mails
        where mail.Kind == MailKind.Reminder && world.Draws["clock"] == 0
        group mail by mail.InvoiceId into same
        let at = same.Select(m => m.CreatedAt).Order().ToList()
        where at.Zip(at.Skip(1)).Any(p => p.Second - p.First < Apart)
        select $"{string.Join(' ', at)}: too close to each other";

    /// <summary>What was to be reminded of yesterday has been, where nothing stood in the way in those days.</summary>
    public static IEnumerable<string> DueIsReminded(World world, Facts facts)
    {
        if (Days.Disturbed(world) || world.Draws["reminders"] != 1 || world.Draws["autopay"] > 0)
            return [];

        var yesterday = DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(-1);
        return from rule in facts.ReminderRules
            where Math.Abs(rule.Days) < 3 // those that everybody has come later here
            from invoice in facts.Invoices
            where invoice.OrganizationId == rule.OrganizationId && invoice.IsPayable && !invoice.RemindersOff
                && invoice.PromisedOn is null && invoice.Instalments.Count == 0
                && invoice.NextDueOn?.AddDays(rule.Days) == yesterday && invoice.IssuedOn < yesterday.AddDays(-1)
                && facts.Mails.TrueForAll(m => m.InvoiceId != invoice.Id || m.ReminderRuleId != rule.Id)
            select $"{invoice.Number}, due {invoice.NextDueOn:O}, was not reminded of {rule.Days} days after";
    }
}

namespace Tamias.Web.Reminders;

/// <summary>Which invoices a rule reminds of now, asked of the database.</summary>
public static class DueReminders
{
    /// <summary>Two reminders of one invoice are at least this far apart, and the first this far from its
    /// issue.</summary>
    static readonly TimeSpan Apart = TimeSpan.FromHours(20);

    /// <summary>Owed, on a day of this rule, not reminded by it before, and nothing speaks against it: no payment under
    /// way, no form open, no dispute, no wish of the merchant.</summary>
    public static IQueryable<Invoice> DueFor(
        this Db db, ReminderRule rule, Organization organization, DateTimeOffset now)
    {
        var (from, to) = ReminderRule.DaysOn(organization.Today(now), organization.Today(rule.CreatedAt));
        var (first, last) = (from.AddDays(-rule.Days), to.AddDays(-rule.Days));
        var (isAfter, ahead) = (rule.Days > 0, -rule.Days);
        var (currency, least) = (rule.Least.Currency, rule.Least.Minor);
        var recently = now - Apart;
        return db.Invoices.Owed().Undisputed(db)
            .Where(i => (isAfter ? i.PromisedOn ?? i.DueOn : i.PromisedOn == null ? i.DueOn : null) >= first
                && (isAfter ? i.PromisedOn ?? i.DueOn : i.DueOn) <= last)
            .Where(i => isAfter || i.IssuedOn.AddDays(ahead) < i.DueOn) // nobody is reminded on the day of issue
            .Where(i => !i.RemindersOff && i.IssuedAt <= recently)
            .Where(i => i.Currency != currency || i.Payable.Minor - i.Paid.Minor >= least)
            .Where(i => !db.Attempts.Any(a =>
                a.InvoiceId == i.Id && (a.IsLive || a.State == AttemptState.InProgress)))
            .Where(i => !db.Mails.Any(m => m.InvoiceId == i.Id && m.ReminderRuleId != null
                && (m.ReminderRuleId == rule.Id || m.CreatedAt > recently)));
    }

    /// <summary>No bank holds money that they were paid with while it decides.</summary>
    static IQueryable<Invoice> Undisputed(this IQueryable<Invoice> invoices, Db db) => invoices.Where(i =>
        !db.Disputes.Any(d => d.ClosedAt == null && db.Allocations
            .Where(a => a.DisputeId == d.Id && a.InvoiceId == i.Id).Sum(a => a.Amount.Minor) < 0));
}

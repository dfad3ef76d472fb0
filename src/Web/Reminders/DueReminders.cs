using Tamias.Web.AutomaticPayments;

namespace Tamias.Web.Reminders;

/// <summary>Which invoices a rule reminds of now, asked of the database.</summary>
public static class DueReminders
{
    /// <summary>Two reminders of one invoice are at least this far apart, and the first this far from its
    /// issue.</summary>
    static readonly TimeSpan Apart = TimeSpan.FromHours(20);

    /// <summary>On a day of this rule, not reminded by it of this instalment before, and nothing speaks
    /// against it.</summary>
    public static IQueryable<Invoice> DueFor(
        this Db db, ReminderRule rule, Organization organization, DateTimeOffset now)
    {
        var (from, to) = ReminderRule.DaysOn(organization.Today(now), organization.RemindsFrom(rule.CreatedAt));
        var (first, last) = (from.AddDays(-rule.Days), to.AddDays(-rule.Days));
        var (isAfter, ahead) = (rule.Days > 0, -rule.Days);
        var (currency, least) = (rule.Least.Currency, rule.Least.Minor);
        var recently = now - Apart;
        return db.MayBeReminded()
            .Where(i => (isAfter ? i.PromisedOn ?? i.NextDueOn : i.PromisedOn == null ? i.NextDueOn : null) >= first
                && (isAfter ? i.PromisedOn ?? i.NextDueOn : i.NextDueOn) <= last)
            .Where(i => isAfter || i.IssuedOn.AddDays(ahead) < i.NextDueOn) // nobody is reminded on the day of issue
            .Where(i => i.IssuedAt <= recently)
            .Where(i => i.Currency != currency || i.Payable.Minor - i.Paid.Minor >= least)
            .Where(i => !db.Mails.Any(m => m.InvoiceId == i.Id && m.ReminderRuleId != null
                && (m.CreatedAt > recently || (m.ReminderRuleId == rule.Id
                    && (m.ReminderDueOn == null || m.ReminderDueOn == i.NextDueOn)))));
    }

    /// <summary>Undisturbed, not paid by itself on its day, and the merchant has not switched reminders off.</summary>
    public static IQueryable<Invoice> MayBeReminded(this Db db) =>
        db.Undisturbed().NotAutomatic(db).Where(i => !i.RemindersOff);

    /// <summary>Owed, and neither is a payment under way, nor does a bank hold money that was paid on it. A transfer
    /// that is only awaited is no payment under way.</summary>
    public static IQueryable<Invoice> Undisturbed(this Db db) => db.Invoices.Owed()
        .Where(i => !db.Attempts.Any(a =>
            a.Parts.Any(p => p.InvoiceId == i.Id)
            && ((a.IsLive && a.State != AttemptState.Awaiting) || a.State == AttemptState.InProgress)))
        .Where(i => !db.Disputes.Any(d => d.ClosedAt == null && db.Allocations
            .Where(a => a.DisputeId == d.Id && a.InvoiceId == i.Id).Sum(a => a.Amount.Minor) < 0));
}

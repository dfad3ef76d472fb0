namespace Tamias.Web.Reminders;

/// <summary>The reminders of one invoice: which went out, and which will for what is to be paid next.</summary>
public static class ReminderPlan
{
    /// <summary>By day. Nothing is to come for drafts, what is paid or void, and what has no due date.</summary>
    public static async Task<List<PlannedReminder>> RemindersOfAsync(
        this Db db, Invoice invoice, Organization organization, DateTimeOffset now)
    {
        var rules = await db.ReminderRules.AsNoTracking().ToListAsync();
        var sent = await db.Mails.AsNoTracking().Where(m => m.InvoiceId == invoice.Id && m.ReminderRuleId != null)
            .ToListAsync();
        return
        [
            .. sent.Join(rules, m => m.ReminderRuleId, r => r.Id,
                    (mail, rule) => new PlannedReminder(rule, organization.Today(mail.CreatedAt), mail))
                .Concat(rules.Where(r => !sent.Exists(m => IsOfNext(m, r))).Select(Plan).OfType<PlannedReminder>())
                .OrderBy(p => p.Day).ThenBy(p => p.Rule.Days).ThenBy(p => p.Rule.Id),
        ];

        PlannedReminder? Plan(ReminderRule rule) =>
            !IsHeldBack(rule, invoice) && rule.DayFor(invoice.NextDueOn, invoice.PromisedOn) is { } day
                && IsToCome(day, rule) ? new(rule, day, null) : null;

        bool IsOfNext(Mail mail, ReminderRule rule) => mail.ReminderRuleId == rule.Id
            && (mail.ReminderDueOn is null || mail.ReminderDueOn == invoice.NextDueOn);

        bool IsToCome(DateOnly day, ReminderRule rule)
        {
            var (from, _) = ReminderRule.DaysOn(organization.Today(now), organization.RemindsFrom(rule.CreatedAt));
            return day >= from && day > invoice.IssuedOn;
        }
    }

    static bool IsHeldBack(ReminderRule rule, Invoice invoice) =>
        rule.ArchivedAt is not null || invoice.RemindersOff || !invoice.IsPayable
        || (rule.Least.Currency == invoice.Currency && invoice.Outstanding < rule.Least);
}

/// <summary>One reminder of one invoice.</summary>
/// <param name="Rule">By which it goes out.</param>
/// <param name="Day">On which it was written, or will be.</param>
/// <param name="Mail">Null before it is written.</param>
public sealed record PlannedReminder(ReminderRule Rule, DateOnly Day, Mail? Mail);

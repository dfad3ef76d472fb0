namespace Tamias.Web.Reminders;

/// <summary>The reminders of one invoice: which went out, which will, and what they wait for.</summary>
public static class ReminderPlan
{
    /// <summary>By day. Nothing is to come for drafts, what is paid or void, and what has no due date.</summary>
    public static async Task<List<PlannedReminder>> RemindersOfAsync(
        this Db db, Invoice invoice, Organization organization, DateTimeOffset now)
    {
        var rules = await db.ReminderRules.AsNoTracking().ToListAsync();
        var sent = await db.Mails.AsNoTracking().Where(m => m.InvoiceId == invoice.Id && m.ReminderRuleId != null)
            .ToDictionaryAsync(m => m.ReminderRuleId!.Value);
        return
        [
            .. rules.Select(r => Plan(r, sent.GetValueOrDefault(r.Id))).OfType<PlannedReminder>()
                .OrderBy(p => p.Day).ThenBy(p => p.Rule.Days).ThenBy(p => p.Rule.Id),
        ];

        PlannedReminder? Plan(ReminderRule rule, Mail? mail)
        {
            if (mail is not null)
                return new(rule, organization.Today(mail.CreatedAt), mail);

            return !IsHeldBack(rule, invoice) && rule.DayFor(invoice.DueOn, invoice.PromisedOn) is { } day
                && IsToCome(day, rule) ? new(rule, day, null) : null;
        }

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

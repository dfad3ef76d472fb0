namespace Tamias.Web.Reminders;

/// <summary>The rules that most begin with.</summary>
public static class UsualReminders
{
    /// <summary>Before, soon after and well after the due date.</summary>
    static readonly int[] Days = [-3, 3, 14];

    /// <summary>Adds them to what is saved next.</summary>
    public static void AddUsualReminders(this Db db, Organization organization, Ids ids, DateTimeOffset now) =>
        db.AddRange(Days.Select(days => new ReminderRule(
            ids.Next<ReminderRule>(), organization.Id, organization.BaseCurrency.Zero, now) { Days = days }));
}

namespace Tamias.Web.Reminders;

static class Daytime
{
    /// <summary>It is an hour at which customers hear from this merchant unasked.</summary>
    public static bool MayDisturb(this Organization organization, DateTimeOffset now) =>
        organization.Local(now).Hour is >= ReminderWork.FirstHour and < ReminderWork.LastHour;
}

namespace Tamias.Web.Reminders;

/// <summary>A rule's day in words.</summary>
public static class ReminderWords
{
    public static string When(IStringLocalizer words, int days) => days switch
    {
        < -1 => words["{0} days before the due date", -days],
        -1 => words["1 day before the due date"],
        0 => words["On the due date"],
        1 => words["1 day after the due date"],
        _ => words["{0} days after the due date", days],
    };
}

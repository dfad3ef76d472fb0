using System.Globalization;

namespace Tamias.Web.Recurring;

/// <summary>A rhythm in words.</summary>
public static class RecurringWords
{
    public static string Rhythm(IStringLocalizer words, RecurringInvoice recurring) =>
        (recurring.Unit, recurring.Every) switch
        {
            (RecurrenceUnit.Day, 1) => words["Every day"],
            (RecurrenceUnit.Week, 1) => words["Every week"],
            (RecurrenceUnit.Month, 1) => words["Every month"],
            (RecurrenceUnit.Day, var every) => words["Every {0} days", every],
            (RecurrenceUnit.Week, var every) => words["Every {0} weeks", every],
            (_, var every) => words["Every {0} months", every],
        };

    public static string Next(IStringLocalizer words, RecurringInvoice recurring) => recurring switch
    {
        { PausedAt: not null } => words["Paused"],
        { NextOn: { } day } => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        _ => words["Ended"],
    };
}

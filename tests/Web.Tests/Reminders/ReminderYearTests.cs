using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Reminders;

/// <summary>A leap year of reminders, through both nights on which Athens changes its clock.</summary>
public sealed class ReminderYearTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    [Fact]
    public async Task Over_a_leap_year_each_reminder_comes_once_and_on_the_day_that_the_rule_says()
    {
        var (first, days) = (new DateOnly(2028, 1, 1), new[] { -3, 0, 1, 30 });
        var calendar = new Calendar(Business);
        calendar.Become(first);
        foreach (var shift in days)
            await calendar.RuleAsync(shift);
        var expected = new List<string>();
        for (var day = first; day.Year < 2029; day = day.AddDays(1))
        {
            await calendar.ComeAsync(day, 9);
            if (day.Day != 1 && day != new DateOnly(2028, 2, 20))
                continue;

            var due = day.AddDays(day.Day == 1 ? 25 : 9); // 29 February is one of them
            await calendar.IssueAsync(due);
            expected.AddRange(days.Select(shift => $"{due.AddDays(shift):yyyy-MM-dd} {shift}"));
        }

        Assert.Equal(expected.Where(e => e.StartsWith("2028", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            (await calendar.TimesAsync()).Order(StringComparer.Ordinal));
        Assert.Contains("2028-02-29 0", expected);
    }
}

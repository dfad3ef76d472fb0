using CsCheck;

namespace Tamias.Core.Tests.Invoices;

public sealed class RecurringInvoiceTests
{
    static RecurringInvoice From(string start, int every, RecurrenceUnit unit, string? end = null)
    {
        var recurring = new RecurringInvoice(default, default, default, default);
        recurring.Schedule(Day(start), every, unit, end is null ? null : Day(end));
        return recurring;
    }

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    static List<string> Days(RecurringInvoice recurring, int most)
    {
        var days = new List<string>();
        for (; recurring.NextOn is { } day && days.Count < most; recurring.Advance())
            days.Add($"{day:yyyy-MM-dd}");
        return days;
    }

    [Fact]
    public void The_31st_comes_back_after_short_months() => Assert.Equal(
        ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"],
        Days(From("2027-12-31", 1, RecurrenceUnit.Month), 6));

    [Fact]
    public void The_29th_of_february_is_the_28th_in_between() => Assert.Equal(
        ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
        Days(From("2028-02-29", 12, RecurrenceUnit.Month), 5));

    [Fact]
    public void The_last_day_counts_and_nothing_comes_after_it() => Assert.Equal(
        ["2027-01-04", "2027-01-18", "2027-02-01"],
        Days(From("2027-01-04", 2, RecurrenceUnit.Week, "2027-02-01"), 9));

    [Fact]
    public void What_would_have_come_during_a_pause_is_left_out()
    {
        var recurring = From("2027-01-31", 1, RecurrenceUnit.Month);
        recurring.Advance();
        recurring.Pause(Make.Now);
        recurring.Resume(Day("2027-05-01"));
        Assert.Null(recurring.PausedAt);
        Assert.Equal(["2027-05-31", "2027-06-30"], Days(recurring, 2));
    }

    [Fact]
    public void Another_end_leaves_it_where_it_is_and_another_rhythm_begins_anew()
    {
        var recurring = From("2027-01-31", 1, RecurrenceUnit.Month);
        recurring.Advance();
        recurring.Schedule(Day("2027-01-31"), 1, RecurrenceUnit.Month, Day("2027-03-01"));
        Assert.Equal(["2027-02-28"], Days(recurring, 9));
        recurring.Schedule(Day("2027-04-01"), 10, RecurrenceUnit.Day, null);
        Assert.Equal(["2027-04-01", "2027-04-11"], Days(recurring, 2));
    }

    [Fact]
    public void Days_only_go_forward_and_stay_on_the_day_of_the_month_where_it_exists() => Gen.Select(
        Gen.Int[0, 3000], Gen.Int[1, 366], Gen.Enum<RecurrenceUnit>(), Gen.Int[1, 60]).Sample(
        (offset, every, unit, count) =>
        {
            var start = new DateOnly(2026, 1, 1).AddDays(offset);
            var recurring = From($"{start:yyyy-MM-dd}", every, unit);
            for (var (before, n) = (start.AddDays(-1), 0); n < count; n++, recurring.Advance())
            {
                var day = recurring.NextOn!.Value;
                Assert.True(day > before);
                if (unit == RecurrenceUnit.Month)
                    Assert.Equal(Math.Min(start.Day, DateTime.DaysInMonth(day.Year, day.Month)), day.Day);
                before = day;
            }
        }, iter: 300);
}

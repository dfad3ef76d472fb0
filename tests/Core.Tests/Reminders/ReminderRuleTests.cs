namespace Tamias.Core.Tests.Reminders;

public sealed class ReminderRuleTests
{
    static readonly DateOnly Due = new(2027, 3, 31);

    static ReminderRule Rule(int days) => new(default, default, Currency.Eur.Zero, default) { Days = days };

    [Theory]
    [InlineData(-3, "2027-03-28")]
    [InlineData(0, "2027-03-31")]
    [InlineData(1, "2027-04-01")]
    public void Days_count_from_the_due_date(int days, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), Rule(days).DayFor(Due, null));

    [Fact]
    public void After_a_promise_only_later_reminders_are_left_and_count_from_it()
    {
        Assert.Null(Rule(-3).DayFor(Due, Due.AddDays(10)));
        Assert.Null(Rule(0).DayFor(Due, Due.AddDays(10)));
        Assert.Equal(Due.AddDays(12), Rule(2).DayFor(Due, Due.AddDays(10)));
    }

    [Fact]
    public void Without_a_due_date_there_is_no_day() => Assert.Null(Rule(5).DayFor(null, null));

    [Fact]
    public void Missed_days_are_made_good_but_not_those_before_the_rule_was_made()
    {
        Assert.Equal((Due.AddDays(-ReminderRule.Grace), Due), ReminderRule.DaysOn(Due, Due.AddYears(-1)));
        Assert.Equal((Due.AddDays(-1), Due), ReminderRule.DaysOn(Due, Due.AddDays(-1)));
    }
}

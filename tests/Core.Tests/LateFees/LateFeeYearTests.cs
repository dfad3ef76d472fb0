using CsCheck;

namespace Tamias.Core.Tests.LateFees;

/// <summary>Two years of a merchant in Athens, asked every half hour: through both nights on which the clocks are
/// changed, and 29 February.</summary>
public sealed class LateFeeYearTests
{
    static readonly Organization Athens = Make.Organization();

    static readonly List<DateOnly> Asked = [.. Enumerable.Range(0, 2 * 366 * 48)
        .Select(n => Athens.Today(new DateTimeOffset(2027, 12, 31, 0, 0, 0, TimeSpan.Zero).AddMinutes(30 * n)))];

    [Fact]
    public void Every_step_comes_once_and_on_its_day() =>
        Gen.Select(Gen.Int[0, 365], Gen.Int[1, 40], Gen.Int[6, 40]).Sample((shift, days, every) =>
        {
            var (due, rule) = (new DateOnly(2028, 1, 1).AddDays(shift), Rule(days, every));
            var made = Live(rule, due);
            var expected = new List<DateOnly>();
            for (var day = due.AddDays(days); day <= Asked[^1]; day = day.AddDays(every))
                expected.Add(day);
            Assert.Equal(expected, made.Select(f => f.Until));
            Assert.Equal(Enumerable.Range(1, made.Count), made.Select(f => f.Step));
            var whole = Interest.Of(rule.YearlyRate, Currency.Eur,
                [new(Make.Euros(90_000_00), made.Sum(f => f.Until.DayNumber - f.From.DayNumber))]);
            Assert.InRange(made.Sum(f => f.Amount.Minor), whole.Minor - made.Count, whole.Minor + made.Count);
        }, iter: 20);

    [Theory]
    [InlineData("2028-02-25", 4, "2028-02-29")]
    [InlineData("2028-02-25", 5, "2028-03-01")]
    [InlineData("2028-03-25", 1, "2028-03-26")] // 23 hours long
    [InlineData("2028-10-28", 1, "2028-10-29")] // 25 hours long
    [InlineData("2028-12-31", 1, "2029-01-01")]
    public void The_days_of_the_calendar_are_counted_and_not_hours(string due, int days, string first) =>
        Assert.Equal(DateOnly.Parse(first, null), Live(Rule(days, 30), DateOnly.Parse(due, null))[0].Until);

    static LateFeeRule Rule(int days, int every) => new(default, Make.Owner, Currency.Eur, Make.Now)
    {
        Days = days, Every = every, Kind = LateFeeKind.Interest, YearlyRate = new(850),
    };

    static List<LateFee> Live(LateFeeRule rule, DateOnly due)
    {
        var (invoice, made) = (Make.Issued(Make.Euros(90_000_00), due), new List<LateFee>());
        foreach (var day in Asked)
            foreach (var debt in invoice.LateOn(day, []))
                if (rule.ChargeOn(day, debt, Athens.RemindsFrom(rule.SinceAt), made) is { } charge)
                    made.Add(new(new(Guid.NewGuid()), invoice, rule, charge) { CreatedAt = default });
        return made;
    }
}

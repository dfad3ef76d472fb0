namespace Tamias.Core.Tests.LateFees;

public sealed class LateFeeRuleTests
{
    static readonly DateOnly Due = new(2027, 3, 1);
    static readonly DateOnly Long = Due.AddYears(-1);

    static LateFeeRule Sum(int days, Money? sum = null) =>
        new(new(Guid.NewGuid()), Make.Owner, Currency.Eur, Make.Now) { Days = days, Sum = sum ?? Make.Euros(40_00) };

    static LateFeeRule Yearly(int days, int points = 1000) =>
        new(new(Guid.NewGuid()), Make.Owner, Currency.Eur, Make.Now)
        {
            Days = days, Kind = LateFeeKind.Interest, YearlyRate = new(points),
        };

    /// <summary>What becomes of a thousand that nobody pays, asked every day.</summary>
    static List<LateFee> Live(
        Func<DateOnly, LateFeeRule> ruleOn, int days, DateOnly? since = null, Invoice? invoice = null)
    {
        invoice ??= Make.Issued(Make.Euros(1000_00), Due);
        var made = new List<LateFee>();
        for (var day = Due; day <= Due.AddDays(days); day = day.AddDays(1))
            Ask(ruleOn(day), invoice, day, since ?? Long, made);
        return made;
    }

    static void Ask(LateFeeRule rule, Invoice invoice, DateOnly day, DateOnly since, List<LateFee> made)
    {
        foreach (var debt in invoice.LateOn(day, []))
            if (rule.ChargeOn(day, debt, since, made) is { } charge)
                made.Add(new(new(Guid.NewGuid()), invoice, rule, charge) { CreatedAt = default });
    }

    static IEnumerable<int> DaysOf(IEnumerable<LateFee> fees) => fees.Select(f => f.DaysLate);

    [Fact]
    public void A_sum_is_charged_once_or_again_and_again_up_to_a_limit()
    {
        var rule = Sum(30);
        Assert.Equal([30], DaysOf(Live(_ => rule, 300)));
        rule.Every = 20;
        Assert.Equal([30, 50, 70, 90], DaysOf(Live(_ => rule, 95)));
        rule.Most = 2;
        var made = Live(_ => rule, 300);
        Assert.Equal([(1, 30, 40_00L), (2, 50, 40_00L)], made.Select(f => (f.Step, f.DaysLate, f.Amount.Minor)));
    }

    [Fact]
    public void Interest_is_for_the_days_since_the_last_one()
    {
        var rule = Yearly(30);
        rule.Every = 10;
        var made = Live(_ => rule, 55);
        Assert.Equal([(30, 8_22L), (40, 2_74L), (50, 2_74L)], made.Select(f => (f.DaysLate, f.Amount.Minor)));
        Assert.Equal([Due, Due.AddDays(30), Due.AddDays(40)], made.Select(f => f.From));
        Assert.InRange(made.Sum(f => f.Amount.Minor), 13_69, 13_71); // 1000 · 10 % · 50 / 365 = 13.70
    }

    [Fact]
    public void What_was_before_the_rule_is_not_charged()
    {
        Assert.Equal([30], DaysOf(Live(ById(Sum(30)), 300, Due.AddDays(30))));
        Assert.Empty(Live(ById(Sum(30)), 300, Due.AddDays(31)));
        var interest = Assert.Single(Live(ById(Yearly(30)), 300, Due.AddDays(100)));
        Assert.Equal((130, Due.AddDays(100), 8_22L), (interest.DaysLate, interest.From, interest.Amount.Minor));
    }

    [Fact]
    public void A_rule_that_is_changed_charges_nothing_twice_and_never_sooner_than_it_says()
    {
        var rule = Yearly(30);
        rule.Every = 30;
        var made = Live(day =>
        {
            if (day == Due.AddDays(65))
                (rule.Days, rule.Every, rule.YearlyRate) = (5, 10, new(500));
            return rule;
        }, 85);
        Assert.Equal([30, 60, 70, 80], DaysOf(made));
        Assert.Equal([30, 30, 10, 10], made.Select(f => f.Until.DayNumber - f.From.DayNumber));

        var sum = Sum(30);
        made = Live(day =>
        {
            (sum.Days, sum.Every) = day < Due.AddDays(32) ? (30, (int?)30) : (1, 7);
            return sum;
        }, 50);
        Assert.Equal([30, 37, 44], DaysOf(made));
    }

    [Fact]
    public void A_day_bears_interest_once_whichever_rule_charges_it()
    {
        var (one, other) = (Yearly(10), Yearly(15));
        (one.Every, other.Every) = (30, 30);
        var (invoice, made) = (Make.Issued(Make.Euros(1000_00), Due), new List<LateFee>());
        for (var day = Due; day <= Due.AddDays(100); day = day.AddDays(1))
            foreach (var rule in new[] { one, other, Sum(500) })
                Ask(rule, invoice, day, Long, made);
        Assert.Equal(Due, made[0].From);
        Assert.All(made.Zip(made.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        Assert.Equal([10, 15, 40, 45, 70, 75, 100], DaysOf(made));
    }

    [Fact]
    public void Less_than_can_be_paid_online_waits_and_grows()
    {
        var made = Live(ById(Yearly(10, 100)), 300, invoice: Make.Issued(Make.Euros(100_00), Due));
        var fee = Assert.Single(made);
        Assert.Equal((50L, Due), (fee.Amount.Minor, fee.From));
        Assert.Equal(181, fee.DaysLate); // 100.00 at 1 %: 0.4959 rounds to the 0.50 that Stripe takes
    }

    [Fact]
    public void Another_currency_and_too_small_a_debt_are_passed_by()
    {
        var yen = Make.Issued(new(100_000, Currency.Of("JPY")), Due);
        Assert.Empty(Live(ById(Sum(1)), 300, invoice: yen));
        var interest = Live(ById(Yearly(30)), 300, invoice: yen);
        Assert.Equal(new(822, Currency.Of("JPY")), Assert.Single(interest).Amount);
        var least = Yearly(30);
        least.Least = Make.Euros(1);
        Assert.Empty(Live(_ => least, 300, invoice: yen));
        least.Least = Make.Euros(1000_01);
        Assert.Empty(Live(_ => least, 300));
        least.Least = Make.Euros(1000_00);
        Assert.Single(Live(_ => least, 300));
    }

    [Fact]
    public void Taken_back_from_the_archive_it_begins_anew()
    {
        var rule = Sum(1);
        rule.Restore(Make.Now.AddDays(1));
        Assert.Equal(Make.Now, rule.SinceAt); // it was not archived
        rule.Archive(Make.Now.AddDays(2));
        rule.Restore(Make.Now.AddDays(9));
        Assert.Equal((null, Make.Now.AddDays(9)), (rule.ArchivedAt, rule.SinceAt));
    }

    static Func<DateOnly, LateFeeRule> ById(LateFeeRule rule) => _ => rule;
}

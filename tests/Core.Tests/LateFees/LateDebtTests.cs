using CsCheck;

namespace Tamias.Core.Tests.LateFees;

public sealed class LateDebtTests
{
    static readonly DateOnly Due = new(2028, 2, 20);

    static readonly Gen<(int On, long Cents)[]> Payments =
        Gen.Select(Gen.Int[-10, 80], Gen.Long[1, 40_00]).Array[0, 6];

    static Invoice InTwo()
    {
        var invoice = Make.Draft(Make.Euros(300_00), Due.AddDays(30));
        invoice.PayIn([new Instalment(Due, Make.Euros(100_00))]);
        invoice.Issue(Make.Series(), Make.Organization(), Make.Customer(), Make.Now);
        return invoice;
    }

    /// <summary>Paid as the list says, in its state on the last of these days.</summary>
    static Invoice Paid(Invoice invoice, IEnumerable<PaidOn> payments)
    {
        foreach (var payment in payments)
            invoice.Settle(payment.Amount);
        return invoice;
    }

    [Fact]
    public void The_day_on_which_money_comes_is_the_last_one_for_it()
    {
        var payments = new[] { new PaidOn(Due.AddDays(10), Make.Euros(400_00)) };
        var debt = Assert.Single(Paid(Make.Issued(Make.Euros(1000_00), Due), payments)
            .LateOn(Due.AddDays(30), payments));

        Assert.Equal((Due, Make.Euros(600_00)), (debt.DueOn, debt.Left));
        Assert.Equal([new(Make.Euros(1000_00), 10), new(Make.Euros(600_00), 20)],
            debt.Between(Due, Due.AddDays(30)));
        Assert.Equal([new(Make.Euros(600_00), 20)], debt.Between(Due.AddDays(10), Due.AddDays(30)));
    }

    [Fact]
    public void Nothing_is_late_before_the_day_after_without_a_due_date_or_once_nothing_is_owed()
    {
        Assert.Empty(Make.Issued(Make.Euros(10_00), Due).LateOn(Due, []));
        Assert.Single(Make.Issued(Make.Euros(10_00), Due).LateOn(Due.AddDays(1), []));
        Assert.Empty(Make.Issued(Make.Euros(10_00)).LateOn(Due.AddYears(1), []));
        Assert.Empty(Make.Draft(Make.Euros(10_00), Due).LateOn(Due.AddYears(1), []));
        var paid = new[] { new PaidOn(Due.AddDays(2), Make.Euros(10_00)) };
        Assert.Empty(Paid(Make.Issued(Make.Euros(10_00), Due), paid).LateOn(Due.AddDays(3), paid));
    }

    [Fact]
    public void Each_instalment_is_late_for_itself_by_its_own_day()
    {
        Assert.Equal([(Due, 100_00L)], Late(Due.AddDays(30)));
        Assert.Equal([(Due, 100_00L), (Due.AddDays(30), 200_00L)], Late(Due.AddDays(31)));
        Assert.Equal([(Due.AddDays(30), 150_00L)], Late(Due.AddDays(31), new PaidOn(Due, Make.Euros(150_00))));

        static IEnumerable<(DateOnly, long)> Late(DateOnly day, params PaidOn[] payments) =>
            Paid(InTwo(), payments).LateOn(day, payments).Select(d => (d.DueOn, d.Left.Minor));
    }

    /// <summary>Against a clerk who looks at the books every evening before the day's money is written in.</summary>
    [Fact]
    public void It_is_what_somebody_finds_who_looks_every_day() =>
        Gen.Select(Payments, Gen.Int[0, 40], Gen.Int[1, 40]).Sample((typed, start, length) =>
        {
            var payments = typed.Select(t => new PaidOn(Due.AddDays(t.On), Make.Euros(t.Cents))).ToList();
            var (first, last) = (Due.AddDays(start), Due.AddDays(start + length));
            foreach (var debt in Paid(InTwo(), payments).LateOn(Due.AddDays(100), payments))
            {
                var part = InTwo().Instalments.Single(i => i.DueOn == debt.DueOn);
                var looked = Enumerable.Range(1, length).Sum(d => part.LeftOf(Make.Euros(300_00), Make.Euros(
                    payments.Where(p => p.On < first.AddDays(d)).Sum(p => p.Amount.Minor))).Minor);
                var pieces = debt.Between(first, last).ToList();
                Assert.Equal(looked, pieces.Sum(p => p.Owed.Minor * p.Days));
                Assert.Equal(length, pieces.Sum(p => p.Days));
            }
        });
}

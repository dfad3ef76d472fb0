using CsCheck;

namespace Tamias.Core.Tests;

public sealed class InstalmentsTests
{
    static readonly DateOnly End = Make.Day.AddDays(90);

    static readonly Gen<Currency> Currencies = Gen.OneOf(
        Currency.Eur, Currency.Of("JPY"), Currency.Of("HUF"), Currency.Of("KWD"));

    /// <summary>Up to five parts of a hundredth or more: shares, or sums.</summary>
    static readonly Gen<(bool IsShare, int Part)[]> Plans =
        Gen.Select(Gen.Bool, Gen.Int[1, 60]).Array[1, 5];

    [Fact]
    public void A_deposit_and_the_rest()
    {
        var invoice = Planned(100_01, new Instalment(Make.Day, new Rate(3000)));
        Assert.Equal([(Make.Day, 30_00L), (End, 70_01L)], invoice.Instalments.Select(i => (i.DueOn, i.Minor)));
        Assert.Equal(Make.Day, invoice.NextDueOn);
        invoice.Settle(Make.Euros(30_00));
        Assert.Equal((End, 70_01), (invoice.NextDueOn, invoice.DueBy(End).Minor));
        Assert.False(invoice.IsOverdueOn(Make.Day.AddDays(1)));
    }

    [Fact]
    public void Overdue_follows_the_instalment_that_is_next()
    {
        var invoice = Planned(90_00, Sum(1, 30_00), Sum(31, 30_00));
        Assert.False(invoice.IsOverdueOn(Make.Day.AddDays(1)));
        Assert.True(invoice.IsOverdueOn(Make.Day.AddDays(2)));
        Assert.Equal(30_00, invoice.DueBy(Make.Day.AddDays(2)).Minor);
        invoice.Settle(Make.Euros(40_00));
        Assert.False(invoice.IsOverdueOn(Make.Day.AddDays(31)));
        Assert.True(invoice.IsOverdueOn(Make.Day.AddDays(32)));
        Assert.Equal(20_00, invoice.DueBy(Make.Day.AddDays(32)).Minor);
        invoice.Settle(Make.Euros(-40_00)); // given back: it is as it was
        Assert.True(invoice.IsOverdueOn(Make.Day.AddDays(2)));
    }

    [Fact]
    public void Whole_instalments_can_be_paid_online_and_nothing_between()
    {
        var invoice = Planned(90_00, Sum(1, 30_00), Sum(31, 20_00));
        Assert.Equal([30_00, 50_00, 90_00], invoice.WholeInstalments().Select(m => m.Minor));
        Assert.All(invoice.WholeInstalments(), m => Assert.Null(invoice.OfferPayment(m)));
        foreach (var minor in new[] { 29_99, 30_01, 20_00, 49_99, 60_00, 90_01 })
            Assert.NotNull(invoice.OfferPayment(Make.Euros(minor)));
        invoice.Settle(Make.Euros(10_00)); // recorded by hand
        Assert.Equal([20_00, 40_00, 80_00], invoice.WholeInstalments().Select(m => m.Minor));
    }

    [Fact]
    public void What_cannot_be_kept_is_refused_where_it_is_wrong()
    {
        var draft = Make.Draft(Make.Euros(100_00), End);
        Assert.Equal((0, true), Wrong(Sum(-1, 10_00)));
        Assert.Equal((1, true), Wrong(Sum(5, 10_00), Sum(5, 10_00)));
        Assert.Equal((0, true), Wrong(Sum(90, 10_00)));
        Assert.Equal((1, false), Wrong(Sum(1, 10_00), Sum(2, 0)));
        Assert.Equal((0, false), Wrong(new Instalment(Make.Day, new Rate(20)))); // below the smallest payment
        Assert.Equal((1, false), Wrong(Sum(1, 60_00), Sum(2, 39_80))); // nothing is left that could be paid
        Assert.Equal((0, true), Wrong(Make.Draft(Make.Euros(100_00)), Sum(1, 10_00)));
        var many = Enumerable.Range(1, Invoice.MostInstalments).Select(i => Sum(i, 1_00)).ToArray();
        Assert.Equal((11, false), Wrong(many));
        Assert.Null(draft.OfferInstalments(many[..^1]));
        Assert.Throws<InvalidOperationException>(() => draft.PayIn([Sum(90, 10_00)]));

        (int, bool)? Wrong(params object[] parts) => parts[0] is Invoice other
            ? Where(other, parts[1..]) : Where(draft, parts);
        static (int, bool)? Where(Invoice of, object[] parts) =>
            of.OfferInstalments([.. parts.Cast<Instalment>()]) is { } no ? (no.Part, no.IsDay) : null;
    }

    [Fact]
    public void A_draft_that_changes_keeps_its_shares_and_is_not_issued_when_they_do_not_fit()
    {
        var draft = Make.Draft(Make.Euros(100_00), End);
        draft.PayIn([new(Make.Day, new Rate(5000)), Sum(9, 40_00)]);
        Write(200_00, End.AddDays(5));
        Assert.Equal([100_00, 40_00, 60_00], draft.Instalments.Select(i => i.Minor));
        Assert.Equal(End.AddDays(5), draft.Instalments[^1].DueOn);
        Write(80_00, End);
        Assert.NotNull(draft.OfferIssue(Make.Series()));
        Write(200_00, Make.Day.AddDays(9));
        Assert.NotNull(draft.OfferIssue(Make.Series()));
        draft.PayIn([]);
        Assert.Null(draft.OfferIssue(Make.Series()));
        Assert.Empty(draft.Instalments);

        void Write(long minor, DateOnly due) => draft.Write(new(Currency.Eur, Make.Day)
        {
            DueOn = due, Lines = [new("Work", Quantity.One, UnitPrice.Of(Make.Euros(minor)))],
        });
    }

    [Fact]
    public void They_add_up_to_what_is_payable_and_each_can_be_paid() =>
        Gen.Select(Currencies, Gen.Long[1, 1_000_000], Plans).Sample((currency, total, plan) =>
        {
            var draft = Make.Draft(new(total, currency), End);
            if (draft.OfferInstalments(Parts(plan, total)) is not null)
                return;

            draft.PayIn(Parts(plan, total));
            Assert.Equal(total, draft.Instalments.Sum(i => i.Minor));
            Assert.All(draft.Instalments, i => Assert.True(i.Minor >= currency.SmallestCharge.Minor));
            Assert.All(draft.Instalments.SkipLast(1), i => Assert.Equal(0, i.Minor % currency.Step));
        });

    /// <summary>Against cents counted one by one: the first ones are paid, the last ones are lowered.</summary>
    [Fact]
    public void Whatever_is_paid_given_back_credited_or_written_off_they_add_up_to_what_is_owed() =>
        Gen.Select(Plans, Gen.Select(Gen.Int[0, 3], Gen.Long[1, 90]).Array[1, 12]).Sample((plan, moves) =>
        {
            const int Total = 4_00;
            var draft = Make.Draft(Make.Euros(Total), End);
            if (draft.OfferInstalments(Parts(plan, Total)) is not null)
                return;

            draft.PayIn(Parts(plan, Total));
            draft.Issue(Make.Series(), Make.Organization(), Make.Customer(), Make.Now);
            foreach (var (kind, cents) in moves)
            {
                Move(draft, kind, Make.Euros(cents));
                var left = draft.Instalments.Select(i => Enumerable.Range((int)i.Before, (int)i.Minor)
                    .Count(cent => cent >= draft.Paid.Minor && cent < draft.Payable.Minor)).ToList();
                Assert.Equal(left, draft.Instalments.Select(i => (int)draft.LeftOf(i).Minor));
                Assert.Equal(draft.Outstanding.Minor, left.Sum());
                Assert.Equal(draft.Outstanding, draft.DueBy(End));
                var next = left.FindIndex(l => l > 0);
                Assert.Equal(next < 0 ? End : draft.Instalments[next].DueOn, draft.NextDueOn);
                var sums = left.Where(l => l > 0).Aggregate(new List<long> { 0 }, (all, l) => [.. all, all[^1] + l]);
                Assert.Equal(sums.Skip(1), draft.WholeInstalments().Select(m => m.Minor));
            }
        });

    static void Move(Invoice invoice, int kind, Money amount)
    {
        if (kind == 0 && amount <= invoice.Outstanding)
            invoice.Settle(amount);
        else if (kind == 1 && amount <= invoice.Paid)
            invoice.Settle(-amount);
        else if (kind == 2 && amount <= invoice.Outstanding)
            invoice.Credit(amount);
        else if (kind == 3 && amount <= invoice.Outstanding)
            invoice.WriteOff(amount);
    }

    static Instalment[] Parts((bool IsShare, int Part)[] plan, long total) => [.. plan.Select((p, i) => p.IsShare
        ? new Instalment(Make.Day.AddDays(i), new Rate(p.Part * 100))
        : new Instalment(Make.Day.AddDays(i), Make.Euros(total * p.Part / 100)))];

    static Instalment Sum(int days, long minor) => new(Make.Day.AddDays(days), Make.Euros(minor));

    static Invoice Planned(long minor, params Instalment[] parts)
    {
        var draft = Make.Draft(Make.Euros(minor), End);
        draft.PayIn(parts);
        draft.Issue(Make.Series(), Make.Organization(), Make.Customer(), Make.Now);
        return draft;
    }
}

using System.Numerics;
using CsCheck;

namespace Tamias.Core.Tests;

public sealed class MoneyTests
{
    static readonly Currency Dollar = Currency.Of("USD");

    [Fact]
    public void Two_currencies_are_never_added_taken_away_or_compared()
    {
        var (euro, dollar) = (Make.Euros(1), new Money(1, Dollar));

        Assert.Throws<InvalidOperationException>(() => euro + dollar);
        Assert.Throws<InvalidOperationException>(() => euro - dollar);
        Assert.Throws<InvalidOperationException>(() => euro < dollar);
        Assert.Throws<InvalidOperationException>(() => Money.Min(euro, dollar));
        Assert.NotEqual(euro, dollar);
    }

    [Fact]
    public void Sums_are_exact_or_refused_as_too_large() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((left, right) =>
        {
            var sum = (BigInteger)left + right;
            if (sum >= long.MinValue && sum <= long.MaxValue)
                Assert.Equal((long)sum, (Make.Euros(left) + Make.Euros(right)).Minor);
            else
                Assert.Throws<OverflowException>(() => Make.Euros(left) + Make.Euros(right));
        });

    [Fact]
    public void Differences_are_exact_or_refused_as_too_large() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((left, right) =>
        {
            var rest = (BigInteger)left - right;
            if (rest >= long.MinValue && rest <= long.MaxValue)
                Assert.Equal((long)rest, (Make.Euros(left) - Make.Euros(right)).Minor);
            else
                Assert.Throws<OverflowException>(() => Make.Euros(left) - Make.Euros(right));
        });

    [Fact]
    public void The_smallest_amount_has_no_opposite() =>
        Assert.Throws<OverflowException>(() => -Make.Euros(long.MinValue));

    [Fact]
    public void Amounts_are_ordered_by_size()
    {
        Assert.True(Make.Euros(1) < Make.Euros(2) && Make.Euros(2) > Make.Euros(1));
        Assert.True(Make.Euros(2) <= Make.Euros(2) && Make.Euros(2) >= Make.Euros(2));
        Assert.Equal(Make.Euros(1), Money.Min(Make.Euros(2), Make.Euros(1)));
        Assert.True(Make.Euros(1).IsPositive && !Make.Euros(0).IsPositive && Make.Euros(0).IsZero);
    }
}

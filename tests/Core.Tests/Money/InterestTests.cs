using System.Numerics;
using CsCheck;

namespace Tamias.Core.Tests;

public sealed class InterestTests
{
    static readonly Gen<long> Cents = Gen.Long[0, 1_000_000_000_000];
    static readonly Gen<int> Points = Gen.Int[0, 10_000];
    static readonly Gen<int> Days = Gen.Int[0, 4_000];

    static Money Of(int points, params (long Cents, int Days)[] parts) =>
        Interest.Of(new(points), Currency.Eur, parts.Select(p => new OwedFor(Make.Euros(p.Cents), p.Days)));

    [Theory]
    [InlineData(1000_00, 30, 800, 6_58)] // 6.575…
    [InlineData(1000_00, 365, 1015, 101_50)]
    [InlineData(1000_00, 366, 1015, 101_78)] // a leap year has a day more
    [InlineData(36_50, 1, 500, 1)] // half a cent
    [InlineData(36_49, 1, 500, 0)]
    public void It_is_reckoned_by_the_day_and_rounded_once(long cents, int days, int points, long interest) =>
        Assert.Equal(Make.Euros(interest), Of(points, (cents, days)));

    [Fact]
    public void It_is_that_of_paper() => Gen.Select(Cents, Days, Points).Sample((cents, days, points) =>
        Assert.Equal(Exact.Round((BigInteger)cents * days * points, 3_650_000), Of(points, (cents, days)).Minor));

    [Fact]
    public void It_is_never_negative_and_never_less_for_more() =>
        Gen.Select(Cents, Days, Points).Sample((cents, days, points) =>
        {
            var interest = Of(points, (cents, days)).Minor;
            Assert.True(interest >= 0);
            Assert.True(Of(points, (cents, days + 1)).Minor >= interest);
            Assert.True(Of(points, (cents + 1, days)).Minor >= interest);
        });

    [Fact]
    public void Of_a_time_that_is_split_it_is_the_same_but_for_rounding() =>
        Gen.Select(Cents, Days, Days, Points).Sample((cents, first, then, points) =>
        {
            var whole = Of(points, (cents, first + then)).Minor;
            Assert.Equal(whole, Of(points, (cents, first), (cents, then)).Minor);
            Assert.InRange(Of(points, (cents, first)).Minor + Of(points, (cents, then)).Minor, whole - 1, whole + 1);
        });

    [Fact]
    public void Another_currency_is_never_added() => Assert.Throws<InvalidOperationException>(() =>
        Interest.Of(new(800), Currency.Eur, [new(new(1_00, Currency.Of("USD")), 1)]));
}

using System.Numerics;
using CsCheck;

namespace Tamias.Core.Tests;

public sealed class RateTests
{
    static readonly Gen<long> Cents = Gen.Long[-1_000_000_000_000, 1_000_000_000_000];
    static readonly Gen<int> Points = Gen.Int[0, 10_000];

    [Theory]
    [InlineData("el", "24", 2400, "24%")]
    [InlineData("el", "13,5", 1350, "13,5%")]
    [InlineData("en", "0.25 %", 25, "0.25%")]
    [InlineData("en", "100%", 10_000, "100%")]
    [InlineData("en", "0", 0, "0%")]
    public void A_rate_is_read_and_written(string language, string text, int points, string written)
    {
        Assert.True(Rate.TryParse(text, Make.Culture(language), out var rate));
        Assert.Equal(points, rate.BasisPoints);
        Assert.Equal(written, rate.ToString(Make.Culture(language)));
    }

    [Theory]
    [InlineData("100.01")]
    [InlineData("-1")]
    [InlineData("13,5")]
    [InlineData("0.125")]
    [InlineData("%")]
    [InlineData("%24")]
    [InlineData(null)]
    public void A_rate_outside_nought_to_a_hundred_is_refused(string? text)
    {
        Assert.False(Rate.TryParse(text, Make.English, out var rate));
        Assert.True(rate.IsZero);
    }

    [Theory]
    [InlineData(1, 5000, 1)]
    [InlineData(-1, 5000, -1)]
    [InlineData(3, 5000, 2)]
    [InlineData(10, 2400, 2)]
    [InlineData(11, 2400, 3)]
    public void Halves_are_rounded_away_from_zero(long cents, int points, long tax) =>
        Assert.Equal(Make.Euros(tax), new Rate(points).Of(Make.Euros(cents)));

    [Fact]
    public void A_part_is_that_of_paper() => Gen.Select(Cents, Points).Sample((cents, points) =>
        Assert.Equal(Exact.Round((BigInteger)cents * points, 10_000), new Rate(points).Of(Make.Euros(cents)).Minor));

    [Fact]
    public void The_tax_within_a_gross_amount_is_that_of_paper() => Gen.Select(Cents, Points).Sample((cents, points) =>
        Assert.Equal(cents - Exact.Round((BigInteger)cents * 10_000, 10_000 + points),
            new Rate(points).Within(Make.Euros(cents)).Minor));

    [Fact]
    public void The_tax_put_on_a_net_amount_is_found_again_within_the_gross() =>
        Gen.Select(Cents, Points).Sample((cents, points) =>
        {
            var (rate, net) = (new Rate(points), Make.Euros(cents));
            var tax = rate.Of(net);

            Assert.Equal(tax, rate.Within(net + tax));
        });
}

using CsCheck;

namespace Tamias.Core.Tests;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("el", "1", 10_000, "1")]
    [InlineData("el", "1,5", 15_000, "1,5")]
    [InlineData("en", "0.0001", 1, "0.0001")]
    [InlineData("en", "1,000,000", 10_000_000_000, "1,000,000")]
    public void A_quantity_is_read_and_written(string language, string text, long units, string written)
    {
        Assert.True(Quantity.TryParse(text, Make.Culture(language), out var quantity));
        Assert.Equal(units, quantity.TenThousandths);
        Assert.Equal(written, quantity.ToString(Make.Culture(language)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.00001")]
    [InlineData("1,000,000.0001")]
    [InlineData("1 hour")]
    [InlineData(null)]
    public void Nothing_less_than_nothing_and_too_much_are_refused(string? text) =>
        Assert.False(Quantity.TryParse(text, Make.English, out _));

    [Fact]
    public void Every_quantity_is_read_back() =>
        Gen.Select(Gen.Long[1, 10_000_000_000], Gen.Bool).Sample((units, greek) =>
        {
            var culture = greek ? Make.Greek : Make.English;

            Assert.True(Quantity.TryParse(new Quantity(units).ToString(culture), culture, out var read));
            Assert.Equal(units, read.TenThousandths);
        });
}

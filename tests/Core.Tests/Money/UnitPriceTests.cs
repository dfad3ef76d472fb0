using CsCheck;

namespace Tamias.Core.Tests;

public sealed class UnitPriceTests
{
    static readonly Gen<long> Scaled = Gen.Long[0, UnitPrice.Largest.Scaled];
    static readonly Gen<long> Units = Gen.Long[1, Quantity.Largest.TenThousandths];

    [Theory]
    [InlineData("el", "EUR", "0,0125", 12_500, "0,0125")]
    [InlineData("en", "EUR", "12.5", 12_500_000, "12.50")]
    [InlineData("en", "JPY", "12.5", 125_000, "12.5")]
    [InlineData("en", "KWD", "1.2345678", 12_345_678, "1.2345678")]
    [InlineData("en", "EUR", "999,999,999.99", 999_999_999_990_000, "999,999,999.99")]
    public void A_price_may_have_four_decimals_more_than_its_currency(
        string language, string code, string text, long scaled, string written)
    {
        var currency = Currency.Of(code);

        Assert.True(UnitPrice.TryParse(text, Make.Culture(language), currency, out var price));
        Assert.Equal(scaled, price.Scaled);
        Assert.Equal(written, price.ToNumber(currency, Make.Culture(language)));
    }

    [Theory]
    [InlineData("el", "EUR", 12_500, "0,0125 €")]
    [InlineData("en", "EUR", 4_500_000_000, "€4,500.00")]
    [InlineData("en", "JPY", 125_000, "¥12.5")]
    public void The_sign_stands_where_the_culture_writes_it(string language, string code, long scaled, string written)
    {
        var price = new UnitPrice(scaled).ToString(Currency.Of(code), Make.Culture(language));

        Assert.Equal(written, price.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1,000,000,000")]
    [InlineData("0.0000001")]
    [InlineData("free")]
    public void A_negative_or_too_large_or_too_fine_price_is_refused(string text) =>
        Assert.False(UnitPrice.TryParse(text, Make.English, Currency.Eur, out _));

    [Fact]
    public void Price_times_quantity_is_that_of_decimal_arithmetic_rounded_once() =>
        Gen.Select(Scaled, Units).Sample((scaled, units) =>
        {
            var expected = decimal.Round(scaled / 10_000m * (units / 10_000m), 0, MidpointRounding.AwayFromZero);

            Assert.Equal(expected, new UnitPrice(scaled).Times(new(units), Currency.Eur).Minor);
        });

    [Fact]
    public void The_dearest_price_times_the_largest_quantity_does_not_overflow() =>
        Assert.Equal(99_999_999_999_000_000, UnitPrice.Largest.Times(Quantity.Largest, Currency.Eur).Minor);

    [Fact]
    public void One_of_something_costs_its_price() => Gen.Long[0, 99_999_999_999].Sample(cents =>
        Assert.Equal(Make.Euros(cents), UnitPrice.Of(Make.Euros(cents)).Times(Quantity.One, Currency.Eur)));

    [Fact]
    public void A_price_too_large_to_scale_is_an_error_and_not_another_price() =>
        Assert.Throws<OverflowException>(() => UnitPrice.Of(Make.Euros(long.MaxValue)));
}

namespace Tamias.Core.Tests;

/// <summary>Against docs.stripe.com/currencies, both ways.</summary>
public sealed class CurrencyTests
{
    [Theory]
    [InlineData("EUR", "12.50", 1250)]
    [InlineData("USD", "0.50", 50)]
    [InlineData("HUF", "175.00", 17500)]
    [InlineData("TWD", "800.00", 80000)]
    [InlineData("ISK", "5.00", 500)]
    [InlineData("UGX", "5.00", 500)]
    [InlineData("MGA", "5", 5)]
    [InlineData("JPY", "500", 500)]
    [InlineData("KRW", "1,000", 1000)]
    [InlineData("CLP", "1,000", 1000)]
    [InlineData("BHD", "1.230", 1230)]
    [InlineData("JOD", "1.230", 1230)]
    [InlineData("KWD", "0.010", 10)]
    [InlineData("OMR", "1.230", 1230)]
    [InlineData("TND", "1.230", 1230)]
    public void Text_and_Stripes_integer_are_the_same_amount(string code, string text, long minor)
    {
        Assert.True(AmountText.TryParse(text, Make.English, Currency.Of(code), out var amount));
        Assert.Equal(minor, amount.Minor);
        Assert.Equal(text, amount.ToNumber(Make.English));
    }

    [Fact]
    public void Zero_three_and_two_decimals_are_Stripes_and_not_the_standards()
    {
        var zero = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".Split(' ');
        var three = "BHD JOD KWD OMR TND".Split(' ');

        Assert.Equal(zero, Currency.Known.Where(c => c.Exponent == 0).Select(c => c.Code));
        Assert.Equal(three, Currency.Known.Where(c => c.Exponent == 3).Select(c => c.Code));
        Assert.All(Currency.Known, c => Assert.Contains(c.Exponent, new[] { 0, 2, 3 }));
    }

    [Fact]
    public void Some_amounts_are_charged_in_steps_only()
    {
        Assert.Equal(["ISK", "UGX"], Currency.Known.Where(c => c.Step == 100).Select(c => c.Code));
        Assert.Equal(["BHD", "JOD", "KWD", "OMR", "TND"], Currency.Known.Where(c => c.Step == 10).Select(c => c.Code));
        Assert.All(Currency.Known, c => Assert.Contains(c.Step, new[] { 1, 10, 100 }));
    }

    [Theory]
    [InlineData("EUR", 50)]
    [InlineData("USD", 50)]
    [InlineData("GBP", 30)]
    [InlineData("CHF", 50)]
    [InlineData("DKK", 250)]
    [InlineData("SEK", 300)]
    [InlineData("NOK", 300)]
    [InlineData("PLN", 200)]
    [InlineData("CZK", 1500)]
    [InlineData("RON", 200)]
    [InlineData("HUF", 17500)]
    [InlineData("AED", 200)]
    [InlineData("HKD", 400)]
    [InlineData("MXN", 1000)]
    [InlineData("MYR", 200)]
    [InlineData("THB", 1000)]
    [InlineData("JPY", 50)]
    [InlineData("KRW", 50)]
    [InlineData("INR", 50)]
    public void The_smallest_charge_is_Stripes(string code, long minor) =>
        Assert.Equal(minor, Currency.Of(code).SmallestCharge.Minor);

    [Fact]
    public void The_smallest_and_the_largest_charge_can_themselves_be_charged() => Assert.All(Currency.Known, c =>
    {
        Assert.Equal(0, c.SmallestCharge.Minor % c.Step);
        Assert.Equal(0, c.LargestCharge.Minor % c.Step);
        Assert.InRange(c.LargestCharge.Minor, 99_999_900, 99_999_999);
    });

    [Fact]
    public void A_currency_is_found_by_its_code_in_any_case_and_is_always_the_same_one()
    {
        Assert.Same(Currency.Eur, Currency.Of("eur"));
        Assert.Null(Currency.Find("XXX"));
        Assert.Null(Currency.Find(null));
        Assert.Throws<ArgumentException>(() => Currency.Of("DRACHMA"));
        Assert.Equal(Currency.Known, Currency.Known.DistinctBy(c => c.Code, StringComparer.Ordinal));
    }
}

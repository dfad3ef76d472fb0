using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Tamias.Core.Tests;

public sealed class IbanTests
{
    /// <summary>Examples of the registry.</summary>
    [Theory]
    [InlineData("GR16 0110 1250 0000 0001 2300 695", "GR")]
    [InlineData("CY17 0020 0128 0000 0012 0052 7600", "CY")]
    [InlineData("de89370400440532013000", "DE")]
    [InlineData("GB29NWBK60161331926819", "GB")]
    [InlineData("FR1420041010050500013M02606", "FR")]
    [InlineData("IT60X0542811101000000123456", "IT")]
    [InlineData("ES9121000418450200051332", "ES")]
    [InlineData("NL91ABNA0417164300", "NL")]
    [InlineData("BE68539007547034", "BE")]
    [InlineData("CH9300762011623852957", "CH")]
    [InlineData("NO9386011117947", "NO")]
    [InlineData("MT84MALT011000012345MTLCAST001S", "MT")]
    public void An_account_of_each_country_is_known(string text, string country)
    {
        Assert.True(Iban.TryParse(text, out var iban));
        Assert.Equal(country, iban.Country);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), iban.Value);
    }

    [Fact]
    public void It_is_written_in_groups_of_four()
    {
        Assert.True(Iban.TryParse("GR1601101250000000012300695", out var iban));
        Assert.Equal("GR16 0110 1250 0000 0001 2300 695", iban.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("GR")]
    [InlineData("GR16")]
    [InlineData("GR1601101250000000012300696")]
    [InlineData("GR160110125000000001230069")]
    [InlineData("XX1601101250000000012300695")]
    [InlineData("GR16-0110-1250-0000-0001-2300-695")]
    [InlineData("ΓΡ1601101250000000012300695")]
    [InlineData("1601101250000000012300695GR")]
    public void Anything_else_is_no_account(string? text) => Assert.False(Iban.TryParse(text, out _));

    [Fact]
    public void The_check_is_that_of_one_long_division() =>
        Gen.Select(Gen.Int[0, 99], Gen.Long[0, 999_999_999_999_999]).Sample((check, account) =>
        {
            var text = $"GR{check:D2}01101250{account:D15}";
            var number = BigInteger.Parse($"01101250{account:D15}1627{check:D2}", CultureInfo.InvariantCulture);

            Assert.Equal(number % 97 == 1, Iban.TryParse(text, out _));
        }, iter: 20_000);
}

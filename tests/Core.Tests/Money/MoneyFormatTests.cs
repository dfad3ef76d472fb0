using CsCheck;

namespace Tamias.Core.Tests;

public sealed class MoneyFormatTests
{
    [Theory]
    [InlineData("el", "EUR", 1250, "12,50 €")]
    [InlineData("en", "EUR", 1250, "€12.50")]
    [InlineData("el", "EUR", 123456789, "1.234.567,89 €")]
    [InlineData("en", "EUR", 123456789, "€1,234,567.89")]
    [InlineData("el", "EUR", -5, "-0,05 €")]
    [InlineData("en", "EUR", -5, "-€0.05")]
    [InlineData("el", "USD", 1250, "12,50 $")]
    [InlineData("en", "GBP", 1250, "£12.50")]
    [InlineData("en", "JPY", 1250, "1,250 JPY")]
    [InlineData("el", "HUF", 1250, "12,50 HUF")]
    [InlineData("en", "KWD", 1250, "1.250 KWD")]
    [InlineData("en", "CHF", -1250, "-12.50 CHF")]
    [InlineData("en", "EUR", long.MinValue, "-€92,233,720,368,547,758.08")]
    public void An_amount_is_written_as_its_reader_writes_it(
        string language, string code, long minor, string written) =>
        Assert.Equal(written, Spaced(new Money(minor, Currency.Of(code)).ToString(Make.Culture(language))));

    [Theory]
    [InlineData("el", "EUR", 123456, "1.234,56")]
    [InlineData("en", "EUR", 100, "1.00")]
    [InlineData("el", "JPY", 1234, "1.234")]
    [InlineData("el", "BHD", -1, "-0,001")]
    public void A_field_holds_the_bare_number(string language, string code, long minor, string written) =>
        Assert.Equal(written, new Money(minor, Currency.Of(code)).ToNumber(Make.Culture(language)));

    [Fact]
    public void Without_a_culture_the_code_is_written_after_the_number()
    {
        Assert.Equal("1,234.50 EUR", ((object)Make.Euros(123450)).ToString());
        Assert.Equal("1,234.50 EUR of it", $"{Make.Euros(123450)} of it");
    }

    [Fact]
    public void An_amount_put_into_a_sentence_takes_the_culture_of_the_sentence() =>
        Assert.Equal("12,50 €", Spaced(string.Format(Make.Greek, "{0}", Make.Euros(1250))));

    [Fact]
    public void An_amount_stays_in_one_line() =>
        Assert.DoesNotContain(" ", Make.Euros(123456_50).ToString(Make.Greek), StringComparison.Ordinal);

    [Fact]
    public void What_is_written_with_its_sign_is_read_back() =>
        Gen.Select(Gen.OneOf(Currency.Known.ToArray()), Gen.Long[-long.MaxValue, long.MaxValue], Gen.Bool)
            .Sample((currency, minor, greek) =>
            {
                var (amount, culture) = (new Money(minor, currency), greek ? Make.Greek : Make.English);

                Assert.True(AmountText.TryParse(amount.ToString(culture), culture, currency, out var read));
                Assert.Equal(amount, read);
            });

    static string Spaced(string text) => text.Replace('\u00a0', ' ');
}

using CsCheck;

namespace Tamias.Core.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("el", "12,50", 1250)]
    [InlineData("el", "12,5", 1250)]
    [InlineData("el", "12", 1200)]
    [InlineData("el", "1.000", 100000)]
    [InlineData("el", "1.234.567,89", 123456789)]
    [InlineData("el", "  -3 ", -300)]
    [InlineData("en", "12.50", 1250)]
    [InlineData("en", "1,000", 100000)]
    [InlineData("en", "1,234,567.89", 123456789)]
    [InlineData("en", "0.05", 5)]
    [InlineData("en", "007", 700)]
    [InlineData("en", "-0", 0)]
    public void A_number_is_read_as_its_writer_meant_it(string language, string text, long hundredths)
    {
        Assert.True(NumberText.TryParse(text, Make.Culture(language), 2, out var scaled));
        Assert.Equal(hundredths, scaled);
    }

    [Theory]
    [InlineData("el", "12.50")]
    [InlineData("en", "12,50")]
    [InlineData("el", "1.00")]
    [InlineData("el", "1.0000")]
    [InlineData("el", "1234.567")]
    [InlineData("el", "0.500")]
    [InlineData("en", "0,500")]
    [InlineData("en", ",500")]
    [InlineData("en", "1,23,456")]
    [InlineData("en", "1,000,")]
    [InlineData("en", "1.000")]
    [InlineData("en", "1.2.3")]
    [InlineData("el", "12,505")]
    [InlineData("el", "12,")]
    [InlineData("el", ",50")]
    [InlineData("el", "1,000.5")]
    public void What_could_be_read_in_two_ways_is_not_read(string language, string text) => Refused(text, language);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("- 1")]
    [InlineData("+1")]
    [InlineData("−1")]
    [InlineData("(1)")]
    [InlineData("1e3")]
    [InlineData("0x1")]
    [InlineData("1 000")]
    [InlineData("1\u00a0000")]
    [InlineData("1'000")]
    [InlineData("١٢")]
    [InlineData("１２")]
    [InlineData("½")]
    [InlineData("1\u200b2")]
    [InlineData("twelve")]
    [InlineData("∞")]
    [InlineData("NaN")]
    [InlineData("92233720368547758.08")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void What_is_no_number_here_is_not_read(string? text)
    {
        Refused(text, "en");
        Refused(text?.Replace('.', ','), "el");
    }

    [Fact]
    public void The_largest_number_is_read()
    {
        Assert.True(NumberText.TryParse("92233720368547758.07", Make.English, 2, out var scaled));
        Assert.Equal(long.MaxValue, scaled);
    }

    [Fact]
    public void What_is_written_is_read_back_in_both_languages() =>
        Gen.Select(Gen.Long[-long.MaxValue, long.MaxValue], Gen.Int[0, 8], Gen.Int[0, 8], Gen.Bool)
            .Sample((scaled, decimals, least, greek) =>
            {
                var culture = greek ? Make.Greek : Make.English;
                var text = NumberText.Format(scaled, decimals, Math.Min(least, decimals), culture);

                Assert.True(NumberText.TryParse(text, culture, decimals, out var read), text);
                Assert.Equal(scaled, read);
            });

    static void Refused(string? text, string language)
    {
        Assert.False(NumberText.TryParse(text, Make.Culture(language), 2, out var scaled));
        Assert.Equal(0, scaled);
    }
}

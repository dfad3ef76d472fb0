using System.Globalization;
using CsCheck;
using Tamias.Pdf.Writing;

namespace Tamias.Pdf.Tests.Writing;

public class NumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0001, "0")]
    [InlineData(12, "12")]
    [InlineData(0.5, "0.5")]
    [InlineData(-1.25, "-1.25")]
    [InlineData(595.2764, "595.276")]
    [InlineData(0.007, "0.007")]
    [InlineData(1e300, "1000000000")]
    [InlineData(double.NegativeInfinity, "-1000000000")]
    [InlineData(double.NaN, "0")]
    public void A_number_is_a_plain_decimal(double number, string written) =>
        Assert.Equal(written, Numbers.Format(number));

    [Fact]
    public void A_number_is_right_to_the_thousandth() => Gen.Double[-1e6, 1e6].Sample(number =>
        Assert.Equal(number, double.Parse(Numbers.Format(number), CultureInfo.InvariantCulture), 0.00051), iter: 2000);
}

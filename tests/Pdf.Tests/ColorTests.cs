namespace Tamias.Pdf.Tests;

public class ColorTests
{
    [Theory]
    [InlineData("#1a2B3c")]
    [InlineData("1A2B3C")]
    [InlineData(" #1a2b3c ")]
    public void A_colour_is_read_as_the_web_writes_it(string text) =>
        Assert.Equal(new Color(0x1A, 0x2B, 0x3C), Color.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("blue")]
    [InlineData("-12345")]
    [InlineData("#\ud800\udc00\ud800")]
    public void What_is_no_colour_is_null(string? text) => Assert.Null(Color.Parse(text));
}

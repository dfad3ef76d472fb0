using Tamias.Pdf.Writing;

namespace Tamias.Pdf.Tests.Writing;

public class SyntaxTests
{
    [Fact]
    public void Brackets_and_backslashes_do_not_end_a_string() =>
        Assert.Equal("(a\\(b\\)c\\\\)", Syntax.Text("a(b)c\\"));

    [Fact]
    public void What_is_not_ascii_is_utf_16() => Assert.Equal("<FEFF03B1D83DDE00>", Syntax.Text("α😀"));

    [Fact]
    public void A_name_hides_what_would_end_it() =>
        Assert.Equal("/text#2Fxml#20#28a#29#CE#B1", Syntax.Name("text/xml (a)α"));

    [Theory]
    [InlineData(2, "(D:20260228235958+02'00')")]
    [InlineData(-3.5, "(D:20260228235958-03'30')")]
    [InlineData(0, "(D:20260228235958+00'00')")]
    public void A_date_keeps_its_zone(double hours, string written) =>
        Assert.Equal(written, Syntax.Date(new DateTimeOffset(2026, 2, 28, 23, 59, 58, TimeSpan.FromHours(hours))));
}

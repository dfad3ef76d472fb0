using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;
using Tamias.Pdf.Text;
using UglyToad.PdfPig.Actions;

namespace Tamias.Pdf.Tests.Layout;

public class LinkTests
{
    const string Address = "https://tamias.example/pay/x?a=1&b=(2)";

    [Fact]
    public void A_linked_text_is_clickable_where_it_stands_and_tagged_as_a_link()
    {
        var document = Make.Document(flow => flow.Text(
        [
            new TextRun("Πληρώστε ", Make.Body),
            new TextRun("εδώ", Make.Body) { Link = Address },
            new TextRun(".", Make.Body),
        ]));
        Judge.Check(document);
        Assert.Equal([Address], Addresses(document));
        Assert.Matches("P \\(block\\)\\s+\"Πληρώστε \"\\s+Link \\(inline\\)\\s+Object \\d+ 0\\s+\"εδώ\"|"
            + "P \\(block\\)\\s+\"Πληρώστε \"\\s+Link \\(inline\\)\\s+\"εδώ\"", Judge.Structure(document));
    }

    [Fact]
    public void A_link_that_wraps_has_an_area_on_each_line() =>
        Assert.Equal(2, Addresses(Make.Document(flow => flow.Columns([Column.Fixed(30), Column.Flexible()], 0,
            left => left.Text([new TextRun("word word", Make.Body) { Link = Address }]), _ => { }))).Count);

    [Fact]
    public void A_panel_with_a_link_is_a_button()
    {
        var document = Make.Document(flow => flow.Panel(
            new Frame { Fill = Color.Black, Padding = Insets.All(10), Radius = 4 },
            button => button.Text("Πληρωμή", Make.Body with { Color = Color.White }), Address));
        Judge.Check(document);
        Assert.Equal([Address], Addresses(document));
        Assert.Contains("Link (inline)", Judge.Structure(document));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("not an address")]
    public void An_address_that_no_click_should_follow_is_mere_text(string address)
    {
        var document = Make.Document(flow => flow.Text([new TextRun("κείμενο", Make.Body) { Link = address }]));
        Assert.Empty(Addresses(document));
        Assert.Contains("κείμενο", Judge.Structure(document));
        Assert.DoesNotContain("Link", Judge.Structure(document));
    }

    [Theory]
    [InlineData("https://ελλάδα.gr/α?β=γ", "https://xn--hxakic4aa.gr/%CE%B1?%CE%B2=%CE%B3")]
    [InlineData("  HTTPS://Tamias.example ", "https://tamias.example/")]
    [InlineData("http://[::1]:5080/pay", "http://[::1]:5080/pay")]
    [InlineData("mailto:accounts@tamias.example", "mailto:accounts@tamias.example")]
    [InlineData("tel:+302105550147", "tel:+302105550147")]
    public void An_address_is_written_in_plain_letters(string address, string written)
    {
        var document = Make.Document(flow => flow.Text([new TextRun("κείμενο", Make.Body) { Link = address }]));
        Assert.Equal([written], Addresses(document));
    }

    static IReadOnlyList<string> Addresses(byte[] document) => [.. Reader.Of(document, page => page.GetAnnotations()
        .Select(annotation => ((UriAction)annotation.Action!).Uri).ToArray()).SelectMany(addresses => addresses)];
}

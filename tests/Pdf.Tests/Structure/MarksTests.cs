using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Structure;

public class MarksTests
{
    [Fact]
    public void The_lines_of_a_paragraph_share_one_stretch() =>
        Assert.Equal(1, Count(Make.Text("a\nb\nc"), " BDC"));

    [Fact]
    public void Every_stretch_that_begins_ends()
    {
        var document = new Sample.SampleInvoice(20).Save();
        Assert.Equal(Count(document, "EMC"), Count(document, " BDC") + Count(document, " BMC"));
    }

    [Fact]
    public void A_paragraph_on_two_pages_is_one_element()
    {
        var document = Make.Document(flow => flow.Text("1\n2\n3\n4\n5\n6", Make.Body), Make.Lines(3));
        Assert.Equal("2", Judge.Properties(document)["Pages"]);
        Assert.Equal(2, Judge.Structure(document).Split("P (block)").Length);
    }

    static int Count(byte[] document, string sign) => Judge.Plain(document).Split(sign).Length - 1;
}

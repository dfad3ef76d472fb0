using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests;

public class DocumentTests
{
    [Fact]
    public void A_document_says_who_made_it_and_what_it_is()
    {
        var properties = Judge.Properties(Make.Text("Καλημέρα"));
        Assert.Equal("Τιμολόγιο 12", properties["Title"]);
        Assert.Equal("Ανθή", properties["Author"]);
        Assert.Equal("Δοκιμή", properties["Subject"]);
        Assert.Equal("Tamias", properties["Producer"]);
        Assert.Equal("1.7", properties["PDF version"]);
        Assert.Equal("yes", properties["Tagged"]);
        Assert.Equal("yes", properties["Metadata Stream"]);
        Assert.StartsWith("Sat Feb 28", properties["CreationDate"]);
    }

    [Fact]
    public void The_catalog_names_the_language_and_asks_for_the_title_in_the_window()
    {
        var plain = Judge.Plain(Make.Text("Καλημέρα"));
        Assert.Contains("/Lang (el)", plain);
        Assert.Contains("/DisplayDocTitle true", plain);
        Assert.Contains("/Marked true", plain);
        Assert.Contains("/Tabs /S", plain);
    }

    [Fact]
    public void The_metadata_repeat_the_properties_as_xml()
    {
        using var bench = new Workbench(Make.Text("Καλημέρα"));
        var xml = System.Xml.Linq.XDocument.Parse(bench.Run("pdfinfo", "-meta", "document.pdf"));
        Assert.Contains("Τιμολόγιο 12", xml.Root!.Value);
        Assert.Contains("2026-02-28T23:59:58+02:00", xml.Root.Value);
    }

    [Fact]
    public void The_same_content_at_the_same_moment_gives_the_same_bytes() =>
        Assert.Equal(new Sample.SampleInvoice(20).Save(), new Sample.SampleInvoice(20).Save());

    [Fact]
    public void Other_content_gives_another_identity() =>
        Assert.NotEqual(Identity(Make.Text("ένα")), Identity(Make.Text("δύο")));

    [Fact]
    public void A_document_without_content_has_one_empty_page()
    {
        var document = new PdfDocument(Make.Properties).Save();
        Judge.Check(document);
        Assert.Equal("1", Judge.Properties(document)["Pages"]);
    }

    [Theory]
    [InlineData(false, "A4")]
    [InlineData(true, "letter")]
    public void The_paper_is_the_one_asked_for(bool isLetter, string name)
    {
        var layout = new PageLayout { Size = isLetter ? PageSize.Letter : PageSize.A4 };
        Assert.Contains(name, Judge.Properties(Make.Document(flow => flow.Text("x", Make.Body), layout))["Page size"]);
    }

    [Fact]
    public void Two_flows_are_numbered_each_for_itself()
    {
        var document = new PdfDocument(Make.Properties);
        var layout = new PageLayout { Footer = (box, page) => box.Text($"{page.Number}/{page.Count}", Make.Body) };
        document.Flow(layout).Text("πρώτο", Make.Body);
        var second = document.Flow(layout);
        second.Text("δεύτερο", Make.Body);
        second.NewPage();
        second.Text("τρίτο", Make.Body);
        Assert.Equal(["πρώτο1/1", "δεύτερο1/2", "τρίτο2/2"], Reader.Pages(document.Save()));
    }

    static string Identity(byte[] document)
    {
        var text = Reader.Latin(document);
        return text.Substring(text.IndexOf("/ID[<", StringComparison.Ordinal), 37);
    }
}

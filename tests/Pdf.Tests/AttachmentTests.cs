using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests;

public class AttachmentTests
{
    static readonly byte[] content = [.. Enumerable.Range(0, 10_000).Select(i => (byte)(i * 31))];

    [Fact]
    public void Attached_files_come_back_byte_for_byte()
    {
        using var bench = new Workbench(WithTwo());
        bench.Run("pdfdetach", "-save", "1", "-o", "first", "document.pdf");
        bench.Run("pdfdetach", "-save", "2", "-o", "second", "document.pdf");
        Assert.Equal(content, bench.Read("first"));
        Assert.Equal("<x/>"u8.ToArray(), bench.Read("second"));
    }

    [Fact]
    public void Attached_files_keep_their_names_even_if_both_have_the_same()
    {
        using var bench = new Workbench(WithTwo());
        var list = bench.Run("pdfdetach", "-list", "document.pdf");
        Assert.Contains("1: τιμολόγιο.xml", list);
        Assert.Contains("2: τιμολόγιο.xml", list);
    }

    [Fact]
    public void The_catalog_says_how_the_files_belong_to_the_document()
    {
        var plain = Judge.Plain(WithTwo());
        Assert.Contains("/AF [", plain);
        Assert.Contains("/AFRelationship /Alternative", plain);
        Assert.Contains("/Subtype /text#2fxml", plain, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Attachments_leave_nothing_to_complain_of() => Judge.Check(WithTwo());

    static byte[] WithTwo()
    {
        var document = new PdfDocument(Make.Properties);
        document.Attach(new Attachment("τιμολόγιο.xml", content) { MediaType = "text/xml" });
        document.Attach(new Attachment("τιμολόγιο.xml", "<x/>"u8.ToArray())
        {
            Relation = AttachmentRelation.Alternative,
            Description = "Το ίδιο τιμολόγιο ως XML (EN 16931)",
        });
        return document.Save();
    }
}

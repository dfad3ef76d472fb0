using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Layout;

public class PageFurnitureTests
{
    static readonly PageLayout layout = new()
    {
        Size = new PageSize(400, 300),
        Margins = Insets.All(60),
        Header = (header, page) => header.Text(page.IsFirst ? "" : "συνέχεια", Make.Body),
        Footer = (footer, page) => footer.Text($"Σελίδα {page.Number} από {page.Count}", Make.Body, Align.Right),
    };

    [Fact]
    public void Each_page_says_which_of_how_many_it_is()
    {
        var pages = Reader.Pages(Three());
        Assert.Equal(["πρώτη", "δεύτερη", "τρίτη"], pages.Select(page => page.Split("συνέχεια")[0].Split("Σελίδα")[0]));
        for (var i = 0; i < 3; i++) Assert.EndsWith($"Σελίδα {i + 1} από 3", pages[i]);
    }

    [Fact]
    public void A_header_may_differ_on_the_first_page() =>
        Assert.Equal([1, 2, 2], Reader.Pages(Three()).Select(page => page.Split("συνέχεια").Length));

    [Fact]
    public void Those_who_hear_the_document_hear_neither_header_nor_footer()
    {
        var structure = Judge.Structure(Three());
        Assert.Contains("δεύτερη", structure);
        Assert.DoesNotContain("Σελίδα", structure);
        Assert.DoesNotContain("συνέχεια", structure);
    }

    [Fact]
    public void The_footer_ends_above_the_lower_edge_as_far_as_asked()
    {
        var baseline = Reader.Letters(Three()).First(letter => letter.Value == "Σ").StartBaseLine.Y;
        Assert.InRange(baseline, layout.FooterBottom, layout.FooterBottom + Make.Body.LinePoints);
    }

    [Fact]
    public void Content_is_placed_where_it_is_told_without_moving_the_flow()
    {
        var letters = Reader.Letters(Make.Document(flow =>
        {
            var end = flow.Place(new Area(200, 100, 100, 0), box => box.Text("a\nb", Make.Body));
            Assert.Equal(100 + 2 * Make.Body.LinePoints, end);
            Assert.Equal(60, flow.Y);
            flow.Text("c", Make.Body);
            flow.MoveTo(150);
            flow.Text("d", Make.Body);
        }, layout)).ToLookup(letter => letter.Value, letter => letter.StartBaseLine);
        Assert.Equal(200, letters["a"].Single().X, 0.01);
        Assert.InRange(letters["a"].Single().Y, 300 - 100 - Make.Body.LinePoints, 300 - 100);
        Assert.InRange(letters["c"].Single().Y, 300 - 60 - Make.Body.LinePoints, 300 - 60);
        Assert.InRange(letters["d"].Single().Y, 300 - 150 - Make.Body.LinePoints, 300 - 150);
    }

    [Fact]
    public void Decoration_beneath_the_content_is_an_artifact()
    {
        var document = Make.Document(flow =>
        {
            flow.Page.Stroke(new Area(10, 10, 50, 50), Color.Black, 1, 8);
            flow.Text("κείμενο", Make.Body);
        }, layout with { Background = page => page.Fill(new Area(0, 0, 400, 6), Color.Rgb(0x1F5F5B)) });
        Judge.Check(document);
        var content = Judge.Plain(document);
        Assert.Contains("/Artifact BMC\n0.122 0.373 0.357 rg", content);
    }

    static byte[] Three() => Make.Document(flow =>
    {
        flow.Text("πρώτη", Make.Body);
        flow.NewPage();
        flow.Text("δεύτερη", Make.Body);
        flow.NewPage();
        flow.Text("τρίτη", Make.Body);
    }, layout);
}

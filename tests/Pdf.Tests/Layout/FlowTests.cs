using CsCheck;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Layout;

public class FlowTests
{
    [Fact]
    public void Text_runs_on_from_page_to_page_without_losing_a_line() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[3, 40]).Sample((count, perPage) =>
        {
            var lines = Enumerable.Range(1, count).Select(line => $"<{line}>").ToArray();
            var pages = Reader.Pages(Make.Document(
                flow => flow.Text(string.Join('\n', lines), Make.Body), Make.Lines(perPage)));
            Assert.Equal(string.Concat(lines), string.Concat(pages).Replace(" ", ""));
            Assert.All(pages, page => Assert.True(page.Count(sign => sign == '<') <= perPage));
        }, iter: 40);

    [Fact]
    public void A_block_kept_together_moves_to_the_next_page_as_a_whole()
    {
        var pages = Reader.Pages(Make.Document(flow =>
        {
            flow.Text("1\n2\n3\n4\n5\n6\n7", Make.Body);
            flow.KeepTogether(block =>
            {
                foreach (var line in new[] { "net", "tax", "total" }) block.Text(line, Make.Body);
            });
        }, Make.Lines(8)));
        Assert.Equal("nettaxtotal", pages[1]);
    }

    [Fact]
    public void A_block_that_fits_stays_where_it_is() =>
        Assert.Single(Reader.Pages(Make.Document(flow =>
        {
            flow.Text("1\n2\n3\n4\n5", Make.Body);
            flow.KeepTogether(block => block.Text("6\n7\n8", Make.Body));
        }, Make.Lines(8))));

    [Fact]
    public void A_block_higher_than_a_page_is_cut()
    {
        var lines = Enumerable.Range(1, 30).Select(line => $"<{line}>").ToArray();
        var pages = Reader.Pages(Make.Document(flow =>
            flow.KeepTogether(block => block.Text(string.Join('\n', lines), Make.Body)), Make.Lines(8)));
        Assert.Equal(4, pages.Count);
        Assert.Equal(string.Concat(lines), string.Concat(pages).Replace(" ", ""));
    }

    [Fact]
    public void What_is_kept_together_within_a_block_is_cut_only_if_it_is_higher_than_a_page_itself()
    {
        var lines = Enumerable.Range(1, 30).Select(line => $"<{line}>").ToArray();
        var pages = Reader.Pages(Make.Document(flow => flow.KeepTogether(block =>
        {
            foreach (var group in lines.Chunk(3).Append(lines))
                block.KeepTogether(part => part.Text(string.Join('\n', group), Make.Body));
        }), Make.Lines(8)));
        Assert.Equal(string.Concat(lines) + string.Concat(lines), string.Concat(pages).Replace(" ", ""));
        Assert.Equal([6, 6, 6, 6, 6, 8, 8, 8, 6], pages.Select(page => page.Count(sign => sign == '<')));
    }

    [Fact]
    public void What_is_kept_together_within_a_block_is_not_cut_for_want_of_room_on_a_page_half_full()
    {
        var pages = Reader.Pages(Make.Document(flow =>
        {
            flow.Text("1\n2\n3\n4\n5\n6", Make.Body);
            flow.KeepTogether(block =>
            {
                for (var part = 0; part < 4; part++) block.KeepTogether(lines => lines.Text("<\n<\n<", Make.Body));
            });
        }, Make.Lines(8)));
        Assert.Equal([0, 6, 6], pages.Select(page => page.Count(sign => sign == '<')));
    }

    [Fact]
    public void The_last_row_of_a_table_goes_with_the_totals_if_asked()
    {
        var pages = Reader.Pages(Make.Document(flow =>
        {
            var look = Make.Look with { RowFrame = Frame.None };
            flow.Table([Column.Flexible()], look, table =>
            {
                for (var row = 1; row <= 7; row++) table.Row($"<{row}>");
                table.KeepLastRowWithNext = true;
            });
            flow.Gap(4);
            flow.KeepTogether(block => block.Text("net\ntotal", Make.Body));
        }, Make.Lines(8)));
        Assert.Equal("<1><2><3><4><5><6>", pages[0]);
        Assert.StartsWith("<7>net", pages[1]);
    }

    [Fact]
    public void A_heading_stays_with_what_follows()
    {
        var pages = Reader.Pages(Make.Document(flow =>
        {
            flow.Text("1\n2\n3\n4\n5\n6\n7", Make.Body);
            flow.Heading(2, "heading", Make.Body);
            flow.Gap(3);
            flow.Text("text", Make.Body);
        }, Make.Lines(8)));
        Assert.Equal("headingtext", pages[1]);
    }

    [Fact]
    public void No_page_begins_with_a_gap()
    {
        var tops = Reader.Of(Make.Document(flow =>
        {
            flow.Text("1\n2\n3\n4", Make.Body);
            flow.Gap(12);
            flow.Text("5\n6", Make.Body);
        }, Make.Lines(4)), page => page.Letters[0].StartBaseLine.Y);
        Assert.Equal(tops[0], tops[1], 0.01);
    }

    [Fact]
    public void No_single_line_of_a_paragraph_is_left_behind_or_sent_ahead()
    {
        var pages = Reader.Pages(Make.Document(flow =>
        {
            flow.Text("1\n2\n3\n4\n5", Make.Body);
            flow.Text("a\nb\nc\nd", Make.Body);
        }, Make.Lines(8)));
        Assert.Equal("1 2 3 4 5a b ", pages[0]);
        Assert.Equal("c d", pages[1]);
    }

    [Fact]
    public void Margins_wider_than_the_paper_give_a_document_all_the_same() =>
        Judge.Check(Make.Document(flow =>
        {
            flow.Text("κείμενο", Make.Body);
            flow.Columns(30, left => left.Text("a b", Make.Body), right => right.Text("c d", Make.Body));
            flow.Table([Column.Flexible(), Column.Fixed(20)], Make.Look, table => table.Row("e", "f"));
        }, new PageLayout { Size = new PageSize(50, 40), Margins = Insets.All(60) }));

    [Fact]
    public void Nothing_can_be_added_to_a_document_that_was_saved()
    {
        var document = new PdfDocument(Make.Properties);
        var flow = document.Flow(new PageLayout());
        document.Save();
        Assert.Throws<ObjectDisposedException>(() => flow.Text("too late", Make.Body));
    }

    [Fact]
    public void What_is_higher_than_a_page_and_cannot_be_cut_does_not_stop_anything()
    {
        var huge = Make.Body with { Size = 900 };
        var pages = Reader.Pages(Make.Document(flow =>
        {
            flow.Text("1", Make.Body);
            flow.Text("A", huge);
            flow.Text("2", Make.Body);
        }, Make.Lines(8)));
        Assert.Equal(["1", "A", "2"], pages);
    }
}

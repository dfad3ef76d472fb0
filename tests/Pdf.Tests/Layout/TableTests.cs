using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Layout;

public partial class TableTests
{
    static readonly Column[] columns = [Column.Flexible(), Column.Fixed(80, Align.Right)];

    [Fact]
    public void Every_row_is_there_once_and_in_order_however_many_pages_it_takes() =>
        Gen.Select(Gen.Int[1, 120], Gen.Int[4, 30]).Sample((rows, lines) =>
        {
            var text = string.Concat(Reader.Pages(Rows(rows, Make.Lines(lines))));
            var seen = Row().Matches(text).Select(match => int.Parse(match.Value[3..^1], CultureInfo.InvariantCulture));
            Assert.Equal(Enumerable.Range(1, rows), seen);
        }, iter: 40);

    [Fact]
    public void The_head_is_repeated_on_every_page()
    {
        var pages = Reader.Pages(Rows(60, Make.Lines(12)));
        Assert.True(pages.Count > 5);
        Assert.All(pages, page => Assert.StartsWith("TitleAmount", page));
    }

    [Fact]
    public void Those_who_hear_the_document_hear_the_head_once()
    {
        var structure = Judge.Structure(Rows(60, Make.Lines(12)));
        Assert.Single(Occurrences(structure, "\"Title\""));
        Assert.Equal(2, Occurrences(structure, "TH").Count);
        Assert.Single(Occurrences(structure, "Table (block)"));
        Assert.Equal(61, Occurrences(structure, "    TR").Count);
        Assert.Equal(120, Occurrences(structure, "      TD").Count);
    }

    [Fact]
    public void A_row_is_not_cut_by_the_end_of_a_page() =>
        Assert.All(Reader.Pages(Document(Make.Lines(11), table =>
        {
            for (var row = 0; row < 20; row++) table.Row("erste\nzweite\ndritte", "x");
        })), page => Assert.Equal(Occurrences(page, "erste").Count, Occurrences(page, "dritte").Count));

    [Fact]
    public void A_row_higher_than_a_page_is_cut_between_lines_and_the_head_stands_above_each_part()
    {
        var lines = Enumerable.Range(1, 50).Select(line => $"[{line}]").ToArray();
        var pages = Reader.Pages(Document(Make.Lines(10), table => table.Row(string.Join('\n', lines), "x")));
        Assert.Equal(lines, Line().Matches(string.Concat(pages)).Select(match => match.Value));
        Assert.All(pages, page => Assert.StartsWith("TitleAmount", page));
        Assert.InRange(pages.Count, 6, 8);
    }

    [Fact]
    public void The_head_does_not_stay_behind_alone()
    {
        var pages = Reader.Pages(Make.Document(flow =>
        {
            flow.Text("1\n2\n3\n4\n5\n6", Make.Body);
            flow.Table(columns, Make.Look, table =>
            {
                table.Head("Title", "Amount");
                table.Row("a\nb\nc", "x");
            });
        }, Make.Lines(9)));
        Assert.DoesNotContain("Title", pages[0], StringComparison.Ordinal);
        Assert.StartsWith("TitleAmount", pages[1]);
    }

    [Fact]
    public void A_head_that_fills_the_page_is_not_repeated_for_ever()
    {
        var document = Make.Document(flow => flow.Table([Column.Flexible()], Make.Look, table =>
        {
            table.Head(string.Join('\n', Enumerable.Repeat("head", 30)));
            table.Row("one");
            table.Row("two");
        }), Make.Lines(8));
        Assert.Contains("onetwo", string.Concat(Reader.Pages(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_the_wrong_number_of_cells_is_refused() =>
        Assert.Throws<ArgumentException>(() => Document(new PageLayout(), table => table.Row("alone")));

    [GeneratedRegex("row[0-9]+;", RegexOptions.None, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, 1000)]
    private static partial Regex Line();

    static byte[] Rows(int count, PageLayout layout) => Document(layout, table =>
    {
        for (var row = 1; row <= count; row++) table.Row($"row{row};", $"{row},00");
    });

    static byte[] Document(PageLayout layout, Action<Table> rows) =>
        Make.Document(flow => flow.Table(columns, Make.Look, table =>
        {
            table.Head("Title", "Amount");
            rows(table);
        }), layout);

    static List<string> Occurrences(string text, string part) => [.. text.Split(part).Skip(1)];
}

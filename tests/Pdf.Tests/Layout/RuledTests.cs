using System.Globalization;
using System.Text.RegularExpressions;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Layout;

/// <summary>Upright lines of tables, and fills that go beyond the text.</summary>
public partial class RuledTests
{
    static readonly TableLook Ruled = Make.Look with
    {
        ColumnRule = Color.Rgb(0x112233), Gap = 10,
        RowFrame = new Frame { Padding = Insets.Symmetric(2, 5) },
    };

    [Fact]
    public void Upright_lines_stand_between_the_columns_and_at_both_sides_of_each_row_on_each_page()
    {
        var document = Make.Document(flow => flow.Table(
            [Column.Flexible(), Column.Fixed(80), Column.Fixed(60)], Ruled, table =>
            {
                table.Head("A", "B", "C");
                for (var row = 0; row < 30; row++)
                    table.Row("a", "b", "c");
            }), Make.Lines(12));
        Judge.Check(document);
        var pages = Judge.Properties(document)["Pages"];
        var rows = 30 + int.Parse(pages, CultureInfo.InvariantCulture);
        // Text is 320 wide: 5 for the padding, 150 for the first column, and half of each gap.
        foreach (var x in (string[])["40", "200", "290", "359.5"])
            Assert.Equal(rows, Uprights(document).Count(found => found == x));
        Assert.Equal(4 * rows, Uprights(document).Count);
    }

    [Fact]
    public void A_fill_can_reach_the_edges_of_the_paper_while_the_text_keeps_its_margin()
    {
        var frame = new Frame { Fill = Color.Rgb(0x112233), Overhang = 40 };
        var document = Make.Document(flow => flow.Panel(frame, panel => panel.Text("x", Make.Body)), Make.Lines(3));
        Judge.Check(document);
        Assert.Matches(@"(?m)^0 \S+ 400 14 re$", Judge.Plain(document));
        Assert.InRange(Reader.Letters(document).Single().StartBaseLine.X, 40, 41);
    }

    static List<string> Uprights(byte[] document) =>
        [.. Upright().Matches(Judge.Plain(document)).Select(match => match.Groups["x"].Value)];

    [GeneratedRegex(@"^(?<x>\S+) \S+ 0?\.5 \S+ re$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Upright();
}

using CsCheck;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Layout;

public class ColumnTests
{
    [Fact]
    public void Columns_never_reach_beyond_the_width_they_share() =>
        Gen.Select(Gen.Double[0, 300].Array[1, 6], Gen.Int[0, 3], Gen.Double[20, 600]).Sample((points, more, width) =>
        {
            var flexible = Enumerable.Repeat(Column.Flexible(), more);
            Column[] columns = [.. points.Select(fixedWidth => Column.Fixed(fixedWidth)), .. flexible];
            var slots = ColumnWidths.Share(columns, width, 1, new double[columns.Length]);
            Assert.True(slots[^1].X + slots[^1].Width <= width + 0.001);
            Assert.All(slots, slot => Assert.True(slot.Width >= 0));
        }, iter: 1000);

    [Fact]
    public void Flexible_columns_share_what_the_fixed_ones_leave()
    {
        Column[] columns = [Column.Fixed(40), Column.Flexible(1), Column.Flexible(2)];
        var slots = ColumnWidths.Share(columns, 120, 10, new double[3]);
        Assert.Equal([new(0, 40), new(50, 20), new Slot(80, 40)], slots);
    }

    [Fact]
    public void A_fitting_column_is_as_wide_as_its_longest_amount_so_that_none_wraps()
    {
        var amounts = new[] { "1,00\u00A0€", "123.456.789,00\u00A0€" };
        var letters = Reader.Letters(Make.Document(flow =>
            flow.Table([Column.Flexible(), Column.Fitting(10, Align.Right)], Make.Look, table =>
            {
                foreach (var amount in amounts) table.Row("περιγραφή", amount);
            })));
        Assert.Equal(2, letters.Select(letter => Math.Round(letter.StartBaseLine.Y, 1)).Distinct().Count());
    }

    [Fact]
    public void Amounts_aligned_to_the_right_stand_digit_under_digit()
    {
        var letters = Reader.Letters(Make.Document(flow =>
            flow.Table([Column.Flexible(), Column.Fixed(100, Align.Right)], Make.Look, table =>
            {
                table.Row("α", "1.111,11");
                table.Row("β", "8.088,80");
            }))).Where(letter => letter.Value is not ("α" or "β")).ToArray();
        var rows = letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1))
            .Select(row => row.Select(letter => Math.Round(letter.StartBaseLine.X, 1))).ToArray();
        Assert.Equal(2, rows.Length);
        Assert.Equal(rows[0], rows[1]);
    }

    [Fact]
    public void Columns_stand_side_by_side_and_what_follows_stands_beneath_the_longest()
    {
        var letters = Reader.Letters(Make.Document(flow =>
        {
            flow.Columns(10, left => left.Text("a", Make.Body), right => right.Text("b\nc", Make.Body));
            flow.Text("d", Make.Body);
        })).Where(letter => letter.Value != " ").ToDictionary(letter => letter.Value, letter => letter.StartBaseLine);
        Assert.Equal(letters["a"].Y, letters["b"].Y);
        Assert.True(letters["a"].X < letters["b"].X);
        Assert.Equal(letters["c"].Y - Make.Body.LinePoints, letters["d"].Y, 0.01);
    }

    [Theory]
    [InlineData(VerticalAlign.Top, 0)]
    [InlineData(VerticalAlign.Middle, 1)]
    [InlineData(VerticalAlign.Bottom, 2)]
    public void A_short_column_stands_where_it_is_told(VerticalAlign vertical, int linesDown)
    {
        var letters = Reader.Letters(Make.Document(flow => flow.Columns(
            [Column.Flexible(), Column.Flexible() with { Vertical = vertical }], 10,
            left => left.Text("a\nb\nc", Make.Body),
            right => right.Text("x", Make.Body)))).ToLookup(letter => letter.Value, letter => letter.StartBaseLine.Y);
        Assert.Equal(letters["abc"[linesDown].ToString()].Single(), letters["x"].Single(), 0.01);
    }
}

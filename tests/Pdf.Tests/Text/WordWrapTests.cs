using CsCheck;
using Tamias.Pdf.Fonts;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Tests.Text;

public class WordWrapTests
{
    static readonly TextStyle style = new(Inter.Regular, 10);
    static readonly Gen<string> prose =
        Gen.Char["αβγ δεζ\u00A0ab c1 2\n .,-\u2009字"].Array[0, 300].Select(string.Concat);

    [Fact]
    public void No_word_is_lost_and_none_changes_its_place() =>
        Gen.Select(prose, Gen.Double[1, 300]).Sample((text, width) =>
        {
            var glyphs = Glyphs.Of([new TextRun(text, style)]);
            var wrapped = WordWrap.Lines(glyphs, width).SelectMany(line => glyphs[line.Start..line.End]);
            Assert.Equal(Visible(glyphs), Visible(wrapped));
        }, iter: 2000);

    [Fact]
    public void No_line_is_wider_than_its_column_unless_it_is_a_single_character() =>
        Gen.Select(prose, Gen.Double[1, 300]).Sample((text, width) =>
        {
            var glyphs = Glyphs.Of([new TextRun(text, style)]);
            foreach (var line in WordWrap.Lines(glyphs, width))
                Assert.True(line.Width <= width + 0.01 || glyphs[line.Start..line.End].Count(IsVisible) == 1);
        }, iter: 2000);

    [Fact]
    public void A_word_that_fits_a_line_is_never_broken() =>
        Gen.Select(prose, Gen.Double[60, 300]).Sample((text, width) =>
        {
            var words = text.Split([' ', '\n', '\u2009'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => style.Measure(word) <= width);
            var lines = Lines(text, width);
            foreach (var word in words) Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal));
        }, iter: 500);

    [Fact]
    public void Newlines_are_kept_in_all_their_forms() =>
        Assert.Equal(["a ", "b ", "c ", " ", "d ", "e ", ""], Lines("a\nb\r\nc\r\rd\u2028e\n", 100));

    [Fact]
    public void A_line_ends_behind_the_last_word_that_fits() =>
        Assert.Equal(["ένα δύο ", "τρία"], Lines("ένα δύο   τρία", style.Measure("ένα δύο τρί")));

    [Fact]
    public void A_text_as_wide_as_its_column_stays_on_one_line() =>
        Assert.Single(Lines("1.234,56\u00A0€", style.Measure("1.234,56\u00A0€")));

    [Fact]
    public void A_no_break_space_holds_an_amount_together() =>
        Assert.Equal(["σύνολο ", "12\u00A0€"], Lines("σύνολο 12\u00A0€", style.Measure("σύνολο 12\u00A0")));

    [Fact]
    public void A_word_too_long_for_any_line_is_broken() =>
        Assert.Equal(["aaaa", "aaaa", "aa"], Lines(new string('a', 10), style.Measure("aaaa")));

    [Fact]
    public void The_width_of_a_text_with_newlines_is_that_of_its_longest_line() =>
        Assert.Equal(style.Measure("μακρύ"), style.Measure("α\nμακρύ\nβ"));

    static string[] Lines(string text, double width)
    {
        var glyphs = Glyphs.Of([new TextRun(text, style)]);
        return [.. WordWrap.Lines(glyphs, width).Select(line => Text(glyphs[line.Start..line.End]))];
    }

    static string Visible(IEnumerable<Glyph> glyphs) =>
        Text(glyphs.Where(IsVisible));

    static bool IsVisible(Glyph glyph) => !glyph.IsBreakingSpace && !glyph.IsNewLine;

    static string Text(IEnumerable<Glyph> glyphs) =>
        string.Concat(glyphs.Select(glyph => char.ConvertFromUtf32(glyph.CodePoint)));
}

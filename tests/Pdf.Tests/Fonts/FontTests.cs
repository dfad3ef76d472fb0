using CsCheck;
using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Tests.Fonts;

public class FontTests
{
    [Fact]
    public void The_font_that_comes_along_has_both_alphabets_and_the_euro()
    {
        foreach (var character in "Άά Έέ Ήή Ίίϊΐ Όό Ύύϋΰ Ώώ ς ᾳ ῷ Aa Zz 09 € – « » · № ἀ")
            Assert.True(Inter.Regular.Has(character) && Inter.SemiBold.Has(character), $"{character}");
        Assert.False(Inter.Regular.Has(0x1F600));
    }

    [Fact]
    public void Both_formats_of_the_character_map_say_the_same()
    {
        var other = FontVariants.OnlyFormat4();
        for (var code = 0; code < 0xFFFF; code++) Assert.Equal(Inter.Regular.Glyph(code), other.Glyph(code));
        Assert.Equal(0, other.Glyph(0x1F600));
    }

    [Fact]
    public void Characters_beyond_the_first_plane_are_found()
    {
        var beyond = Enumerable.Range(0x10000, 0x20000).Count(Inter.Regular.Has);
        Assert.True(beyond > 0, "Inter has characters beyond U+FFFF");
    }

    [Fact]
    public void The_digits_for_tables_are_equally_wide_and_those_for_text_are_not()
    {
        var glyphs = "0123456789".Select(digit => Inter.Regular.Glyph(digit)).ToArray();
        Assert.Single(glyphs.Select(glyph => Inter.Regular.Advance(Inter.Regular.Tabular(glyph))).Distinct());
        Assert.NotEqual(1, glyphs.Select(glyph => Inter.Regular.Advance(glyph)).Distinct().Count());
    }

    [Fact]
    public void The_names_and_weights_are_read()
    {
        Assert.Equal("Inter-Regular", Inter.Regular.Name);
        Assert.Equal("Inter-SemiBold", Inter.SemiBold.Name);
        Assert.Equal((400, 600), (Inter.Regular.Metrics.Weight, Inter.SemiBold.Metrics.Weight));
    }

    [Fact]
    public void What_is_no_font_is_refused_in_one_way() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            Assert.Throws<InvalidDataException>(() => Font.Read(bytes));
        }, iter: 300);

    [Fact]
    public void A_font_cut_short_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Font.Read(FontVariants.Bytes()[..1000]));
}

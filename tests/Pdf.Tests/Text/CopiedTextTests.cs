using Tamias.Pdf.Fonts;
using Tamias.Pdf.Tests.Fonts;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Text;

public class CopiedTextTests
{
    const string Greek = "Τιμολόγιο παροχής υπηρεσιών: Άρτεμις, ϊΐ, «1.234,56 €»";
    const string English = "Invoice for services: Smith & Sons, (net) 100%";

    [Fact]
    public void Greek_and_english_come_back_in_the_order_written()
    {
        var document = Make.Document(flow =>
        {
            flow.Text(Greek, Make.Body);
            flow.Text(English, Make.Body with { Font = Inter.SemiBold });
        });
        Assert.Equal(Greek + English, Assert.Single(Reader.Pages(document)));
        Assert.Equal($"{Greek}\n{English}", Judge.Text(document).TrimEnd());
    }

    [Fact]
    public void Characters_that_share_a_glyph_copy_out_as_themselves()
    {
        var shared = Enumerable.Range(0x21, 0x2000).Where(Inter.Regular.Has)
            .GroupBy(code => Inter.Regular.Glyph(code)).Where(group => group.Count() > 1)
            .Select(group => string.Concat(group.Select(code => (char)code))).ToArray();
        Assert.Contains("ɩι", shared);
        var text = string.Join(" ", shared);
        Assert.Equal(text, string.Concat(Reader.Pages(Make.Text(text))));
        Assert.Equal(text, Judge.Text(Make.Text(text)).Trim().ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("μ µ μ")]
    [InlineData("a b\u00A0c d")]
    [InlineData("A Α А")]
    [InlineData("1\u202F234\u20075")]
    public void Characters_that_look_the_same_copy_out_as_themselves(string text) =>
        Assert.Equal(text, Assert.Single(Reader.Pages(Make.Text(text))));

    [Fact]
    public void An_accent_that_follows_its_letter_is_joined_with_it() =>
        Assert.Equal("ά ΐ é", Assert.Single(Reader.Pages(Make.Text("α\u0301 ι\u0308\u0301 e\u0301"))));

    [Fact]
    public void A_character_that_no_font_has_is_a_box_that_copies_out_as_the_character()
    {
        var document = Make.Text("πριν 😀字 μετά");
        Assert.Equal("πριν 😀字 μετά", Assert.Single(Reader.Pages(document)));
        Assert.Contains("πριν 😀字 μετά", Judge.Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_font_steps_in_for_what_the_first_lacks()
    {
        var style = Make.Body with { Font = FontVariants.WithoutGreek(), Fallbacks = [Inter.SemiBold] };
        var fonts = Reader.Letters(Make.Text("Omega Ωμέγα", style))
            .Where(letter => letter.Value != " ")
            .Select(letter => (letter.Value, Font: letter.FontName?.Split('+')[1]));
        var expected = "OmegaΩμέγα".Select(letter => ($"{letter}", letter < 128 ? "Inter-Regular" : "Inter-SemiBold"));
        Assert.Equal(expected, fonts!);
    }

    [Fact]
    public void Fonts_are_embedded_as_subsets_that_can_be_read_back()
    {
        using var bench = new Workbench(Make.Text("Καλημέρα"));
        var font = bench.Run("pdffonts", "document.pdf").Split('\n')[2];
        Assert.Matches("^[A-Z]{6}\\+Inter-Regular +CID TrueType +Identity-H +yes yes yes", font);
    }
}

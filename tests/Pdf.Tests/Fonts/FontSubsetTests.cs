using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Tests.Fonts;

public class FontSubsetTests
{
    static readonly Dictionary<int, int> noCopies = [];

    [Fact]
    public void Glyphs_keep_their_numbers_and_outlines()
    {
        var glyph = Inter.Regular.Glyph('Ω');
        var subset = Subset([glyph], noCopies);
        AssertDraws(glyph, subset.Outlines[glyph]);
        Assert.Equal(Inter.Regular.Metrics.Advance(glyph), subset.Metrics.Advance(glyph));
        Assert.Equal(Inter.Regular.Metrics.LeftBearing(glyph), subset.Metrics.LeftBearing(glyph));
    }

    [Fact]
    public void The_parts_of_composite_glyphs_come_along()
    {
        var composite = Inter.Regular.Glyph('ΐ');
        var parts = Inter.Regular.Outlines.WithParts([composite]);
        Assert.True(parts.Count > 3, "an iota with three marks is put together from parts");
        var subset = Subset([composite], noCopies);
        Assert.All(parts, part => Assert.False(subset.Outlines[part].IsEmpty));
    }

    [Fact]
    public void What_is_not_used_is_left_out()
    {
        var subset = Subset([Inter.Regular.Glyph('Ω')], noCopies);
        Assert.True(subset.Outlines[Inter.Regular.Glyph('A')].IsEmpty);
        Assert.True(subset.Length < FontVariants.Bytes().Length / 10);
    }

    [Fact]
    public void A_copy_has_the_outline_and_the_width_of_its_glyph()
    {
        var (glyph, copy) = (Inter.Regular.Glyph('Ω'), Inter.Regular.Metrics.GlyphCount);
        var subset = Subset([], new Dictionary<int, int> { [copy] = glyph });
        AssertDraws(glyph, subset.Outlines[copy]);
        Assert.Equal(Inter.Regular.Metrics.Advance(glyph), subset.Metrics.Advance(copy));
    }

    [Fact]
    public void The_sum_over_a_table_is_the_one_in_the_directory()
    {
        var file = new FontSubset(Inter.Regular, [Inter.Regular.Glyph('Ω')], noCopies).Write();
        var tables = new FontTables(file);
        for (var entry = 12; entry < 12 + 16 * tables.U16(4); entry += 16)
        {
            var sum = 0u;
            for (var at = tables.I32(entry + 8); at < tables.I32(entry + 8) + tables.I32(entry + 12); at += 4)
                sum += (uint)tables.I32(at);
            Assert.Equal(sum, (uint)tables.I32(entry + 4));
        }
    }

    // A drawing may be followed by bytes that fill it up to a multiple of four.
    static void AssertDraws(int glyph, ReadOnlySpan<byte> drawing)
    {
        var original = Inter.Regular.Outlines[glyph];
        Assert.False(original.IsEmpty);
        Assert.Equal(original, drawing[..original.Length]);
    }

    static (Outlines Outlines, FontMetrics Metrics, int Length) Subset(int[] glyphs, Dictionary<int, int> copies)
    {
        var file = new FontSubset(Inter.Regular, glyphs, copies).Write();
        var tables = new FontTables(file);
        return (new Outlines(tables, true), new FontMetrics(tables), file.Length);
    }
}

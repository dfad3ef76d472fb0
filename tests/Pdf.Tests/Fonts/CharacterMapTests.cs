using System.Buffers.Binary;
using System.Text;
using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Tests.Fonts;

public class CharacterMapTests
{
    // A segment A–C that looks its glyphs up in an array and adds 5, one D–E that adds 100, and the closing one.
    static readonly int[] format4 =
    [
        4, 0, 0, 6, 0, 0, 0,
        'C', 'E', 0xFFFF,
        0,
        'A', 'D', 0xFFFF,
        5, 100, 1,
        6, 0, 0,
        10, 0, 12,
    ];

    [Theory]
    [InlineData('A', 15)]
    [InlineData('B', 0)]
    [InlineData('C', 17)]
    [InlineData('D', 168)]
    [InlineData('E', 169)]
    [InlineData('F', 0)]
    [InlineData(0xFFFF, 0)]
    [InlineData(0x10041, 0)]
    public void Segments_add_to_the_character_or_to_what_an_array_holds(int character, int glyph) =>
        Assert.Equal(glyph, new CharacterMap(Tables(format4))[character]);

    [Fact]
    public void A_font_with_no_map_that_can_be_read_has_no_characters() =>
        Assert.Equal(0, new CharacterMap(Tables([6, 0, 0]))['A']);

    // One table, "cmap", with one map for Windows in it.
    static FontTables Tables(int[] map)
    {
        const int start = 28;
        var words = new[] { 0, 1, 3, 1, 0, 12 }.Concat(map).ToArray();
        var file = new byte[start + 2 * words.Length];
        file[5] = 1;
        Encoding.ASCII.GetBytes("cmap", file.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), start);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(24), 2 * words.Length);
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(start + 2 * i), (ushort)words[i]);
        return new FontTables(file);
    }
}

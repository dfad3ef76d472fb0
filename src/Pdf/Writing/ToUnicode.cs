using System.Globalization;
using System.Text;

namespace Tamias.Pdf.Writing;

/// <summary>
/// The map from a font's codes to characters, so that text can be searched and copied (ISO 32000-1, 9.10.3).
/// </summary>
internal static class ToUnicode
{
    // More entries than this in one block are not allowed.
    const int BlockSize = 100;

    public static string Write(IReadOnlyDictionary<int, int> characters)
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var block in characters.Chunk(BlockSize)) WriteBlock(map, block);
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    static void WriteBlock(StringBuilder map, KeyValuePair<int, int>[] block)
    {
        map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
        foreach (var (code, character) in block)
            map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{Utf16(character)}>\n");
        map.Append("endbfchar\n");
    }

    static string Utf16(int character) =>
        Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character)));
}

using System.Security.Cryptography;
using System.Text;
using Tamias.Pdf.Drawing;
using Tamias.Pdf.Fonts;

namespace Tamias.Pdf.Writing;

/// <summary>
/// A font as a document embeds it: only the glyphs used, by their numbers, with the way back to characters.
/// </summary>
internal sealed class FontObjects(PdfFile file, FontUse use)
{
    readonly FontMetrics metrics = use.Font.Metrics;

    /// <summary>Returns the number of the font's object.</summary>
    public int Write()
    {
        var used = use.Characters.Keys.Where(code => !use.Copies.ContainsKey(code)).ToArray();
        var subset = new FontSubset(use.Font, used, use.Copies).Write();
        var name = Syntax.Name($"{Prefix(subset)}+{use.Font.Name}");
        var program = file.AddStream($"/Length1 {subset.Length}", subset);
        var descendant = WriteDescendant(name, WriteDescriptor(name, program));
        var characters = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode.Write(use.Characters)));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H"
            + $"/DescendantFonts[{Syntax.Ref(descendant)}]/ToUnicode {Syntax.Ref(characters)}>>");
    }

    // Six capital letters that name the subset, drawn from what it holds (ISO 32000-1, 9.6.4).
    static string Prefix(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(part => (char)('A' + part % 26)));

    int WriteDescriptor(string name, int program)
    {
        const int symbolic = 4;
        return file.Add($"<</Type/FontDescriptor/FontName{name}/Flags {symbolic}/ItalicAngle 0"
            + $"/FontBBox{Syntax.Array(metrics.Bounds.Select(Thousandths))}"
            + $"/Ascent {Number(metrics.Ascent)}/Descent {Number(metrics.Descent)}"
            + $"/CapHeight {Number(metrics.CapHeight)}/StemV {metrics.Weight / 5}/FontFile2 {Syntax.Ref(program)}>>");
    }

    int WriteDescendant(string name, int descriptor) =>
        file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDToGIDMap/Identity"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {Syntax.Ref(descriptor)}/W[{Widths()}]>>");

    string Widths() => string.Join(' ', use.Characters.Keys.Prepend(0).Distinct().Select(code =>
        $"{code}[{Number(metrics.Advance(use.GlyphOf(code)))}]"));

    double Thousandths(int units) => 1000.0 * units / metrics.UnitsPerEm;

    string Number(int units) => Numbers.Format(Thousandths(units));
}

using System.Globalization;
using System.Text;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Writing;

/// <summary>Values as they are written in a PDF (ISO 32000-1, 7.3).</summary>
internal static class Syntax
{
    public static string Ref(int id) => $"{id} 0 R";

    public static string Refs(IEnumerable<int> ids) => $"[{string.Join(' ', ids.Select(Ref))}]";

    public static string Array(params IEnumerable<double> numbers) =>
        $"[{string.Join(' ', numbers.Select(Numbers.Format))}]";

    /// <summary>A rectangle by two of its corners.</summary>
    public static string Rectangle(Area area) => Array(area.X, area.Y, area.Right, area.Bottom);

    /// <summary>Text for people, on one line: ASCII as it is, anything else as UTF-16.</summary>
    public static string Text(string text)
    {
        var line = CleanText.Line(text);
        return Ascii.IsValid(line)
            ? Literal(line)
            : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}>";
    }

    /// <summary>A string of plain ASCII.</summary>
    public static string Literal(string ascii) =>
        $"({ascii.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")})";

    public static string Name(string name)
    {
        var written = new StringBuilder("/");
        foreach (var part in Encoding.UTF8.GetBytes(CleanText.Line(name)))
        {
            if (part is > (byte)' ' and < 0x7F && !"#/()<>[]{}%"u8.Contains(part)) written.Append((char)part);
            else written.Append('#').Append(part.ToString("X2", CultureInfo.InvariantCulture));
        }
        return written.ToString();
    }

    public static string Date(DateTimeOffset at)
    {
        var zone = at.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture,
            $"(D:{at:yyyyMMddHHmmss}{zone}{at.Offset:hh\\'mm}')");
    }
}

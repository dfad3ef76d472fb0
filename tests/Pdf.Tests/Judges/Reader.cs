using System.Text;
using UglyToad.PdfPig.Content;

namespace Tamias.Pdf.Tests.Judges;

/// <summary>What PdfPig reads.</summary>
static class Reader
{
    /// <summary>The text of each page in the order of drawing.</summary>
    public static IReadOnlyList<string> Pages(byte[] document) => Of(document, page => page.Text);

    public static IReadOnlyList<Letter> Letters(byte[] document) =>
        [.. Of(document, page => page.Letters).SelectMany(letters => letters)];

    public static IReadOnlyList<T> Of<T>(byte[] document, Func<Page, T> read)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(document);
        return [.. pdf.GetPages().Select(read)];
    }

    public static string Latin(byte[] document) => Encoding.Latin1.GetString(document);
}

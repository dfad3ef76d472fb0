using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Tamias.Web.Tests.Sales.Invoices;

/// <summary>The words of a PDF file as an independent reader finds them.</summary>
static class PdfText
{
    public static string Of(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return string.Join('\n', document.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));
    }

    public static IReadOnlyList<string> PagesOf(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return [.. document.GetPages().Select(p => ContentOrderTextExtractor.GetText(p))];
    }

    /// <summary>White space of all kinds folded into single blanks.</summary>
    public static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

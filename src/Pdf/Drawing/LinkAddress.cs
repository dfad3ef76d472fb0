using Tamias.Pdf.Text;

namespace Tamias.Pdf.Drawing;

/// <summary>Which addresses a document may lead to.</summary>
internal static class LinkAddress
{
    static readonly string[] allowed = ["http", "https", "mailto", "tel"];

    /// <summary>The address in plain ASCII, or null if it is none that a click may follow.</summary>
    public static string? Of(string? text) =>
        Uri.TryCreate(CleanText.Line(text), UriKind.Absolute, out var uri) && allowed.Contains(uri.Scheme)
            ? uri.AbsoluteUri
            : null;
}

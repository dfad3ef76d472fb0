using System.Text;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Drawing;

/// <summary>Which addresses a document may lead to.</summary>
internal static class LinkAddress
{
    static readonly string[] allowed = ["http", "https", "mailto", "tel"];

    /// <summary>The address in plain ASCII, or null if it is none that a click may follow.</summary>
    public static string? Of(string? text)
    {
        var isAddress = Uri.TryCreate(CleanText.Line(text), UriKind.Absolute, out var uri);
        return isAddress && allowed.Contains(uri!.Scheme) && Written(uri) is { } written && Ascii.IsValid(written)
            ? written
            : null;
    }

    // A host with letters that no name may have passes TryCreate and is refused only here.
    static string? Written(Uri uri)
    {
        try
        {
            return Ascii.IsValid(uri.Host) ? uri.AbsoluteUri : uri.AbsoluteUri.Replace(uri.Host, uri.IdnHost);
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}

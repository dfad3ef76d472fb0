using System.Globalization;
using System.Security;
using System.Text;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Writing;

/// <summary>
/// A document's properties once more as XML (ISO 16684-1), which archives and screen readers look at.
/// </summary>
internal static class Xmp
{
    public static byte[] Write(DocumentProperties properties)
    {
        var at = properties.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:format>application/pdf</dc:format>
            <dc:title>{Alternatives(properties.Title)}</dc:title>
            <dc:description>{Alternatives(properties.Subject)}</dc:description>
            <dc:creator><rdf:Seq><rdf:li>{Escape(properties.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{Escape(properties.Language)}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{PdfDocument.Producer}</pdf:Producer>
            <xmp:CreatorTool>{PdfDocument.Producer}</xmp:CreatorTool>
            <xmp:CreateDate>{at}</xmp:CreateDate>
            <xmp:ModifyDate>{at}</xmp:ModifyDate>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """);
    }

    static string Alternatives(string text) =>
        $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(text)}</rdf:li></rdf:Alt>";

    // XML refuses two characters that are neither controls nor halves of pairs.
    static string Escape(string text) =>
        SecurityElement.Escape(CleanText.Line(text).Replace('\uFFFE', ' ').Replace('\uFFFF', ' '));
}

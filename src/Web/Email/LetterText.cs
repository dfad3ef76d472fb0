using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Tamias.Web.Email;

/// <summary>The two forms of a mail's words: plain, and the same drawn simply with one button.</summary>
static class LetterText
{
    const string Font = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1d2420";
    const string Table = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";
    const string Paper = "max-width:600px;background:#fffefb;border:1px solid #e4dfd2";
    const string Label = "display:inline-block;padding:12px 24px;font-weight:bold;text-decoration:none";

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Plain(Mail mail) =>
        mail.ButtonUrl.Length == 0 ? Lines(mail.Body) : $"{Lines(mail.Body)}\n\n{mail.ButtonText}:\n{mail.ButtonUrl}\n";

    /// <summary>Tables and inline styles, because that is what mail programs draw alike.</summary>
    public static string Html(Mail mail) => $"""
        <!doctype html>
        <html lang="{Encoder.Encode(mail.Language)}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoder.Encode(mail.Subject)}</title>
        </head>
        <body style="margin:0;padding:24px 12px;background:#f7f5ef">
        {Table} width="100%"><tr><td align="center">
        {Table} width="100%" style="{Paper}"><tr>
        <td style="padding:24px;{Font}">
        {string.Join('\n', Lines(mail.Body).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Paragraph))}
        {Button(mail)}
        </td></tr></table>
        </td></tr></table>
        </body>
        </html>
        """;

    static string Paragraph(string text)
    {
        var lines = text.Trim('\n').Split('\n').Select(Encoder.Encode);
        return $"""<p style="margin:0 0 16px">{string.Join("<br>\n", lines)}</p>""";
    }

    static string Button(Mail mail) => mail.ButtonUrl.Length == 0 ? "" : $"""
        {Table} style="margin:8px 0 16px"><tr><td bgcolor="#1f4d3d" style="border-radius:6px">
        <a href="{Encoder.Encode(mail.ButtonUrl)}"
           style="{Label};{Font};color:#ffffff">{Encoder.Encode(mail.ButtonText)}</a>
        </td></tr></table>
        """;

    static string Lines(string text) => text.ReplaceLineEndings("\n");
}

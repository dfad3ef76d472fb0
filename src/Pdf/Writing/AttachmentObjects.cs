using System.Security.Cryptography;

namespace Tamias.Pdf.Writing;

/// <summary>Attached files, found by name and as files that belong to the document (ISO 32000-2, 14.13).</summary>
internal static class AttachmentObjects
{
    /// <summary>What the catalog says of them.</summary>
    public static string Write(PdfFile file, IReadOnlyList<Attachment> attachments, DateTimeOffset at)
    {
        if (attachments.Count == 0) return "";
        // Readers look names up by halving, so they must be in order; a number keeps equal names apart.
        var ids = attachments.Select(attachment => Write(file, attachment, at)).ToArray();
        var names = string.Concat(ids.Select((id, i) => $"({i:00000}) {Syntax.Ref(id)} "));
        return $"/AF{Syntax.Refs(ids)}/Names<</EmbeddedFiles<</Names[{names}]>>>>";
    }

    static int Write(PdfFile file, Attachment attachment, DateTimeOffset at)
    {
        var content = attachment.Content.Span;
        var date = Syntax.Date(at);
        var facts = $"<</Size {content.Length}/CreationDate{date}/ModDate{date}/CheckSum<{Checksum(content)}>>>";
        var entries = $"/Type/EmbeddedFile/Subtype{Syntax.Name(attachment.MediaType)}/Params{facts}";
        var stream = Syntax.Ref(file.AddStream(entries, content));
        var name = Syntax.Text(attachment.Name);
        return file.Add($"<</Type/Filespec/F{name}/UF{name}/EF<</F {stream}/UF {stream}>>"
            + $"/AFRelationship/{attachment.Relation}/Desc{Syntax.Text(attachment.Description)}>>");
    }

#pragma warning disable CA5351 // The format asks for MD5 (ISO 32000-1, table 46); nothing is kept safe by it.
    static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexString(MD5.HashData(content));
#pragma warning restore CA5351
}

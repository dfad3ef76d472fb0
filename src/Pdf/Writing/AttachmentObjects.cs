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
        var byName = attachments.Select((attachment, i) => (Key: $"{i:00000}", Id: Write(file, attachment, at))).ToArray();
        var names = string.Concat(byName.Select(entry => $"{Syntax.Literal(entry.Key)} {Syntax.Ref(entry.Id)} "));
        return $"/AF{Syntax.Refs(byName.Select(entry => entry.Id))}/Names<</EmbeddedFiles<</Names[{names}]>>>>";
    }

    static int Write(PdfFile file, Attachment attachment, DateTimeOffset at)
    {
        var content = attachment.Content.Span;
        var date = Syntax.Date(at);
        var stream = Syntax.Ref(file.AddStream($"/Type/EmbeddedFile/Subtype{Syntax.Name(attachment.MediaType)}"
            + $"/Params<</Size {content.Length}/CreationDate{date}/ModDate{date}/CheckSum<{Checksum(content)}>>>", content));
        var name = Syntax.Text(attachment.Name);
        return file.Add($"<</Type/Filespec/F{name}/UF{name}/EF<</F {stream}/UF {stream}>>"
            + $"/AFRelationship/{attachment.Relation}/Desc{Syntax.Text(attachment.Description)}>>");
    }

#pragma warning disable CA5351 // The format asks for MD5 (ISO 32000-1, table 46); nothing is kept safe by it.
    static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexString(MD5.HashData(content));
#pragma warning restore CA5351
}

namespace Tamias.Pdf;

/// <summary>A file carried inside the document, such as the invoice's XML.</summary>
public sealed record Attachment(string Name, ReadOnlyMemory<byte> Content)
{
    public string MediaType { get; init; } = "application/octet-stream";

    public string Description { get; init; } = "";

    public AttachmentRelation Relation { get; init; } = AttachmentRelation.Unspecified;
}

/// <summary>What an attached file is to the document (ISO 19005-3, annex E).</summary>
public enum AttachmentRelation
{
    Unspecified,

    /// <summary>The same content in another form: an XML invoice.</summary>
    Alternative,

    /// <summary>The figures behind what is shown.</summary>
    Data,

    /// <summary>What the document was made from.</summary>
    Source,

    Supplement,
}

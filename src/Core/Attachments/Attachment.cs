namespace Tamias;

/// <summary>A file that goes with an invoice or an estimate. It lies beside the document and is not part of what was
/// issued: it comes and goes without changing it.</summary>
public sealed class Attachment(Id<Attachment> id, Id<Organization> organizationId) : IOwned
{
    /// <summary>Bytes of one file.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>Files of one document.</summary>
    public const int Most = 10;

    /// <summary>Bytes of all files of one document: a mail grows by a third on its way, and many mail servers take no
    /// more than 20 MB.</summary>
    public const int LargestTogether = 12 * 1024 * 1024;

    /// <summary>Characters of a name with its ending.</summary>
    public const int LongestName = 120;

    Attachment() : this(default, default)
    {
    }

    public Id<Attachment> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>Null when it lies beside an estimate.</summary>
    public Id<Invoice>? InvoiceId { get; init; }

    /// <summary>Null when it lies beside an invoice.</summary>
    public Id<Estimate>? EstimateId { get; init; }

    /// <summary>As its owner called it, without folders.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the content as hex; a document has each content once.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes of the content.</summary>
    public required int Size { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required Guid AddedBy { get; init; }

    /// <summary>The customer finds it on their page, and it goes along with the document's mail.</summary>
    public bool IsShown { get; set; }

    /// <summary>Why a document that has <paramref name="others"/> cannot take one more of this size; null when it
    /// can.</summary>
    public static Refusal? Offer(IReadOnlyCollection<Attachment> others, int size) => others switch
    {
        { Count: >= Most } => new("A document has at most {0} files. Remove one first.", Most),
        _ when others.Sum(a => a.Size) + size > LargestTogether => new(
            "All files of a document together have at most {0} MB, so that they fit into a mail.",
            LargestTogether / (1024 * 1024)),
        _ => null,
    };
}

/// <summary>What is in the file, apart from what lists say about it.</summary>
public sealed class AttachmentContent(Id<Attachment> id, Id<Organization> organizationId, byte[] bytes) : IOwned
{
    /// <summary>Of the attachment.</summary>
    public Id<Attachment> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public byte[] Bytes { get; private set; } = bytes;
}

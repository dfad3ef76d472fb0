namespace Tamias.Web.Attachments;

/// <summary>A kind of file that may be attached: nothing that runs when somebody opens it.</summary>
/// <param name="Ending">With its dot, in small letters.</param>
/// <param name="MediaType">As it is sent.</param>
/// <param name="Start">How its bytes begin; empty for text.</param>
public sealed record FileKind(string Ending, string MediaType, byte[] Start)
{
    const string Office = "application/vnd.openxmlformats-officedocument.";
    const string OpenDocument = "application/vnd.oasis.opendocument.";

    static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();

    /// <summary>All of them, the usual ones first.</summary>
    public static readonly IReadOnlyList<FileKind> All =
    [
        new(".pdf", "application/pdf", "%PDF-"u8.ToArray()),
        new(".jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]), new(".jpeg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        new(".png", "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        new(".webp", "image/webp", "RIFF"u8.ToArray()),
        new(".docx", Office + "wordprocessingml.document", Zip), new(".xlsx", Office + "spreadsheetml.sheet", Zip),
        new(".pptx", Office + "presentationml.presentation", Zip),
        new(".odt", OpenDocument + "text", Zip), new(".ods", OpenDocument + "spreadsheet", Zip),
        new(".zip", "application/zip", Zip),
        new(".csv", "text/csv", []), new(".txt", "text/plain", []), new(".xml", "application/xml", []),
    ];

    /// <summary>For the reader of a form: "pdf, jpg, …".</summary>
    public static string Endings => string.Join(", ", All.Select(k => k.Ending[1..]));

    /// <summary>By a name's ending; null for any other.</summary>
    public static FileKind? Of(string name) => All.FirstOrDefault(
        k => string.Equals(k.Ending, Path.GetExtension(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>Is this content what the ending says (ASVS 5.0, 5.2.2)?</summary>
    public bool Fits(ReadOnlySpan<byte> content) =>
        Start.Length > 0 ? content.StartsWith(Start) : !content.Contains((byte)0);
}

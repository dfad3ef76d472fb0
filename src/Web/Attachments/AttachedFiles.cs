namespace Tamias.Web.Attachments;

/// <summary>Finds what lies beside an invoice.</summary>
public static class AttachedFiles
{
    /// <summary>In the order in which they were added, without their content.</summary>
    public static Task<List<Attachment>> AttachmentsOfAsync(
        this Db db, Id<Invoice> invoice, CancellationToken cancellation) =>
        db.Attachments.AsNoTracking().Where(a => a.InvoiceId == invoice).OrderBy(a => a.Id).ToListAsync(cancellation);

    /// <summary>What the customer may have of them.</summary>
    public static Task<List<Attachment>> ShownAttachmentsOfAsync(
        this Db db, Id<Invoice> invoice, CancellationToken cancellation) =>
        db.Attachments.AsNoTracking().Where(a => a.InvoiceId == invoice && a.IsShown).OrderBy(a => a.Id)
            .ToListAsync(cancellation);

    public static async Task<byte[]> ContentOfAsync(
        this Db db, Id<Attachment> id, CancellationToken cancellation) =>
        (await db.AttachmentContents.AsNoTracking().FirstAsync(c => c.Id == id, cancellation)).Bytes;

    /// <summary>"application/pdf" and the like.</summary>
    public static string MediaType(this Attachment attachment) =>
        FileKind.Of(attachment.Name)?.MediaType ?? "application/octet-stream";
}

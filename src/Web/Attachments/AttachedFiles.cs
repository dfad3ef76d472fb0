using Tamias.Web.Sales;

namespace Tamias.Web.Attachments;

/// <summary>Finds what lies beside a document.</summary>
public static class AttachedFiles
{
    /// <summary>In the order in which they were added, without their content.</summary>
    public static Task<List<Attachment>> AttachmentsOfAsync(
        this Db db, SalesDocument beside, CancellationToken cancellation) =>
        db.AttachmentsOf(beside.InvoiceId, beside.EstimateId).ToListAsync(cancellation);

    /// <summary>What the customer may have of them.</summary>
    public static Task<List<Attachment>> ShownAttachmentsOfAsync(
        this Db db, SalesDocument beside, CancellationToken cancellation) =>
        db.AttachmentsOf(beside.InvoiceId, beside.EstimateId).Where(a => a.IsShown).ToListAsync(cancellation);

    /// <summary>One that the customer may have; null when it lies elsewhere or the merchant keeps it for
    /// themselves.</summary>
    public static async Task<Attachment?> ShownAttachmentAsync(
        this Db db, SalesDocument beside, Id<Attachment> id, CancellationToken cancellation) =>
        (await db.ShownAttachmentsOfAsync(beside, cancellation)).Find(a => a.Id == id);

    /// <summary>What goes along with a mail that brings a document.</summary>
    public static Task<List<Attachment>> ShownAttachmentsOfAsync(
        this Db db, Mail mail, CancellationToken cancellation) =>
        db.AttachmentsOf(mail.InvoiceId, mail.EstimateId).Where(a => a.IsShown).ToListAsync(cancellation);

    public static async Task<byte[]> ContentOfAsync(
        this Db db, Id<Attachment> id, CancellationToken cancellation) =>
        (await db.AttachmentContents.AsNoTracking().FirstAsync(c => c.Id == id, cancellation)).Bytes;

    /// <summary>"application/pdf" and the like.</summary>
    public static string MediaType(this Attachment attachment) =>
        FileKind.Of(attachment.Name)?.MediaType ?? "application/octet-stream";

    static IQueryable<Attachment> AttachmentsOf(this Db db, Id<Invoice>? invoice, Id<Estimate>? estimate) =>
        db.Attachments.AsNoTracking().Where(a => a.InvoiceId == invoice && a.EstimateId == estimate)
            .OrderBy(a => a.Id);
}

/// <summary>What a document's page says of the files beside it.</summary>
public sealed record AttachedTo(SalesDocument Document, IReadOnlyList<Attachment> Files);

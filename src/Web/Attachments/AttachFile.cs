using Tamias.Web.Sales;

namespace Tamias.Web.Attachments;

/// <summary>Puts files beside a document and takes them away. The document's row is locked meanwhile, so that what two
/// people add at once is counted together.</summary>
public sealed class AttachFile(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>Null when it is there now, also when the same content was there before.</summary>
    public Task<Refusal?> AddAsync(
        SalesDocument beside, UploadedFile file, bool isShown, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            if (!await db.LockAsync(beside, cancellation))
                return new("This document is not there any more.");

            var others = await db.AttachmentsOfAsync(beside, cancellation);
            var hash = file.Hash;
            if (others.Exists(a => a.Hash == hash))
                return null;
            if (Attachment.Offer(others, file.Content.Length) is { } refusal)
                return refusal;

            var attachment = new Attachment(ids.Next<Attachment>(), beside.Written.OrganizationId)
            {
                InvoiceId = beside.InvoiceId, EstimateId = beside.EstimateId,
                Name = file.Name, Hash = hash, Size = file.Content.Length, IsShown = isShown,
                AddedAt = clock.GetUtcNow(), AddedBy = userId,
            };
            db.Add(attachment);
            db.Add(new AttachmentContent(attachment.Id, attachment.OrganizationId, file.Content));
            db.Note(ids, beside, (TimelineKind.Attached, EstimateEventKind.Attached), attachment.AddedAt, file.Name,
                userId);
            return null;
        }, cancellation);

    /// <summary>What is not there any more is left as it is.</summary>
    public Task RemoveAsync(
        SalesDocument beside, Id<Attachment> attachment, Guid userId, CancellationToken cancellation) =>
        ChangeAsync(beside, attachment, found =>
        {
            db.Remove(found);
            db.Note(ids, beside, (TimelineKind.Detached, EstimateEventKind.Detached), clock.GetUtcNow(), found.Name,
                userId);
        }, cancellation);

    /// <summary>Does the customer see it?</summary>
    public Task ShowAsync(
        SalesDocument beside, Id<Attachment> attachment, bool isShown, CancellationToken cancellation) =>
        ChangeAsync(beside, attachment, found => found.IsShown = isShown, cancellation);

    Task<bool> ChangeAsync(
        SalesDocument beside, Id<Attachment> attachment, Action<Attachment> change,
        CancellationToken cancellation) => db.InTransactionAsync(async () =>
    {
        if (!await db.LockAsync(beside, cancellation)
            || await db.Attachments.FirstOrDefaultAsync(a => a.Id == attachment && a.InvoiceId == beside.InvoiceId
                && a.EstimateId == beside.EstimateId, cancellation) is not { } found)
            return false;

        change(found);
        return true;
    }, cancellation);
}

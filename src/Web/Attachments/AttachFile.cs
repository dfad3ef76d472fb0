using Tamias.Web.Payments;

namespace Tamias.Web.Attachments;

/// <summary>Puts files beside an invoice and takes them away. The invoice's row is locked meanwhile, so that what two
/// people add at once is counted together.</summary>
public sealed class AttachFile(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>Null when it is there now, also when the same content was there before.</summary>
    public Task<Refusal?> AddAsync(
        Id<Invoice> id, UploadedFile file, bool isShown, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            if (await db.LockInvoiceAsync(id, cancellation) is not { } invoice)
                return new("This invoice is not there any more.");

            var others = await db.Attachments.AsNoTracking().Where(a => a.InvoiceId == id).ToListAsync(cancellation);
            var hash = file.Hash;
            if (others.Exists(a => a.Hash == hash))
                return null;
            if (Attachment.Offer(others, file.Content.Length) is { } refusal)
                return refusal;

            var attachment = new Attachment(ids.Next<Attachment>(), invoice.OrganizationId, id)
            {
                Name = file.Name, Hash = hash, Size = file.Content.Length, IsShown = isShown,
                AddedAt = clock.GetUtcNow(), AddedBy = userId,
            };
            db.Add(attachment);
            db.Add(new AttachmentContent(attachment.Id, invoice.OrganizationId, file.Content));
            db.Note(ids, invoice, TimelineKind.Attached, clock.GetUtcNow(), file.Name, userId);
            return null;
        }, cancellation);

    /// <summary>What is not there any more is left as it is.</summary>
    public Task RemoveAsync(Id<Invoice> id, Id<Attachment> attachment, Guid userId, CancellationToken cancellation) =>
        ChangeAsync(id, attachment, (invoice, found) =>
        {
            db.Remove(found);
            db.Note(ids, invoice, TimelineKind.Detached, clock.GetUtcNow(), found.Name, userId);
        }, cancellation);

    /// <summary>Does the customer see it?</summary>
    public Task ShowAsync(
        Id<Invoice> id, Id<Attachment> attachment, bool isShown, CancellationToken cancellation) =>
        ChangeAsync(id, attachment, (_, found) => found.IsShown = isShown, cancellation);

    Task<bool> ChangeAsync(
        Id<Invoice> id, Id<Attachment> attachment, Action<Invoice, Attachment> change,
        CancellationToken cancellation) => db.InTransactionAsync(async () =>
    {
        if (await db.LockInvoiceAsync(id, cancellation) is not { } invoice
            || await db.Attachments.FirstOrDefaultAsync(a => a.Id == attachment && a.InvoiceId == id, cancellation)
                is not { } found)
            return false;

        change(invoice, found);
        return true;
    }, cancellation);
}

using Tamias.Web.Payments;

namespace Tamias.Web.Bulk;

/// <summary>Writes down that issued invoices reached their customers by other means: by post, by hand, through another
/// program.</summary>
public sealed class MarkSent(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>Each once, however often it comes; drafts and void ones are passed over.</summary>
    public Task MarkAsync(IReadOnlyList<Id<Invoice>> invoices, Guid userId, CancellationToken cancellation) =>
        db.RepeatAsync(async () =>
        {
            var locked = await db.LockInvoicesAsync(invoices, cancellation);
            var before = await db.Timeline
                .Where(t => invoices.Contains(t.InvoiceId) && t.Kind == TimelineKind.SentOtherwise)
                .Select(t => t.InvoiceId).ToListAsync(cancellation);
            foreach (var invoice in locked.Values.Where(i => Offer(i) is null && !before.Contains(i.Id)))
                db.Note(ids, invoice, TimelineKind.SentOtherwise, clock.GetUtcNow(), userId: userId);
        }, cancellation);

    public static Refusal? Offer(Invoice invoice) => invoice switch
    {
        { IsDraft: true } => new("A draft has not been issued, so nobody has received it."),
        { IsVoid: true } => new("A void invoice is not sent."),
        _ => null,
    };
}

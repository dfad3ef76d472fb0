using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>Writes down what a document got at the tax authority, with who did it.</summary>
public sealed class RecordMark(Db db, Ids ids, TimeProvider clock)
{
    static Refusal Gone => new("This document is not there any more.");

    /// <summary>Null when it stands on the invoice, also when it did before.</summary>
    public Task<Refusal?> OnInvoiceAsync(
        Id<Invoice> id, FiscalRecord record, Guid by, CancellationToken cancellation) =>
        OnceAsync(record, async () =>
        {
            if (await db.LockInvoiceAsync(id, cancellation) is not { } invoice)
                return Gone;
            if (await db.OfferMarkAsync(record, id, null, cancellation) is { } taken)
                return taken;

            var before = invoice.Fiscal;
            invoice.Record(record);
            if (invoice.Fiscal != before)
                db.Note(ids, invoice, TimelineKind.MarkRecorded, clock.GetUtcNow(), Told(record), by);
            return null;
        }, cancellation);

    /// <summary>Null when it stands on the credit note, also when it did before.</summary>
    public Task<Refusal?> OnCreditNoteAsync(
        Id<CreditNote> id, FiscalRecord record, Guid by, CancellationToken cancellation) =>
        OnceAsync(record, async () =>
        {
            var whose = await db.CreditNotes.Where(n => n.Id == id).Select(n => (Id<Invoice>?)n.InvoiceId)
                .FirstOrDefaultAsync(cancellation);
            if (whose is null || await db.LockInvoiceAsync(whose.Value, cancellation) is not { } invoice)
                return Gone;
            if (await db.OfferMarkAsync(record, null, id, cancellation) is { } taken)
                return taken;

            var note = await db.CreditNotes.FirstAsync(n => n.Id == id, cancellation);
            var before = note.Fiscal;
            note.Record(record);
            if (note.Fiscal != before)
                db.Note(ids, invoice, TimelineKind.MarkRecorded, clock.GetUtcNow(), Told(record), by);
            return null;
        }, cancellation);

    static string Told(FiscalRecord record) => record.IsThere ? record.Mark : "–";

    async Task<Refusal?> OnceAsync(FiscalRecord record, Func<Task<Refusal?>> write, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(write, cancellation);
        }
        catch (DbUpdateException refused) when (db.IsDuplicate(refused))
        {
            db.ChangeTracker.Clear();
            return FiscalRows.Taken(record);
        }
    }
}

using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>Writes off the small rest of an invoice that a person decided not to ask for, and takes that
/// back.</summary>
public sealed class WriteOffRest(Db db, Ids ids, TimeProvider clock, Lowering lowering)
{
    /// <summary>Null when it is written off, also when this very wish was granted before.</summary>
    public async Task<Refusal?> WriteOffAsync(WriteOffWish wish, CancellationToken cancellation)
    {
        if (await IsWrittenAsync(wish, cancellation))
            return null;

        try
        {
            return await HopelessAsync(wish, cancellation)
                ?? await lowering.PrepareAsync(wish.InvoiceId, cancellation)
                ?? await db.InTransactionAsync(() => DecideAsync(wish, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await IsWrittenAsync(wish, cancellation)
                ? null
                : new("This form has been used already. Load the page again.");
        }
    }

    /// <summary>Null when the rest is owed again, also when it was already.</summary>
    public Task<Refusal?> TakeBackAsync(
        Id<Invoice> invoiceId, Id<WriteOff> id, Guid by, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var invoice = await db.LockInvoiceAsync(invoiceId, cancellation);
            var writeOff = await db.WriteOffs
                .FirstOrDefaultAsync(w => w.Id == id && w.InvoiceId == invoiceId, cancellation);
            if (invoice is null || writeOff is null)
                return new("This write-off is not there any more.");
            if (writeOff.TakenBackAt is not null)
                return null;

            var now = clock.GetUtcNow();
            (writeOff.TakenBackAt, writeOff.TakenBackBy) = (now, by);
            invoice.WriteOff(-writeOff.Amount);
            db.Add(new Book(ids, now).WriteOffTakenBack(writeOff, invoice));
            db.Note(ids, invoice, TimelineKind.WriteOffTakenBack, now, $"{writeOff.Amount}", by);
            return (Refusal?)null;
        }, cancellation);

    static Refusal Gone => new("This invoice is not there any more.");

    /// <summary>No payer's form is closed for what would be refused anyway.</summary>
    async Task<Refusal?> HopelessAsync(WriteOffWish wish, CancellationToken cancellation) =>
        await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == wish.InvoiceId, cancellation) is { } invoice
            ? invoice.OfferWriteOff(await db.UnderWayAsync(invoice, cancellation))
            : Gone;

    Task<bool> IsWrittenAsync(WriteOffWish wish, CancellationToken cancellation) =>
        db.WriteOffs.AnyAsync(w => w.Id == wish.Id && w.InvoiceId == wish.InvoiceId, cancellation);

    async Task<Refusal?> DecideAsync(WriteOffWish wish, CancellationToken cancellation)
    {
        var invoice = await db.LockInvoiceAsync(wish.InvoiceId, cancellation);
        if (invoice is null)
            return Gone;
        if (await IsWrittenAsync(wish, cancellation))
            return null;
        if ((await lowering.OfferAsync(invoice, wish.Seen, cancellation)
            ?? invoice.OfferWriteOff(await db.UnderWayAsync(invoice, cancellation))) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        var writeOff = new WriteOff(wish.Id, invoice.OrganizationId, invoice.Id, invoice.Outstanding)
        {
            Reason = wish.Reason, At = now, By = wish.UserId,
        };
        db.Add(writeOff);
        db.Add(new Book(ids, now).WrittenOff(writeOff, invoice));
        invoice.WriteOff(writeOff.Amount);
        db.Note(ids, invoice, TimelineKind.WrittenOff, now, $"{writeOff.Amount} · {writeOff.Reason}", wish.UserId);
        return null;
    }
}

/// <summary>A write-off as a person wants it: of all that is outstanding.</summary>
/// <param name="Id">Brought by the form, so that the form counts once.</param>
/// <param name="Seen">The <see cref="Lowering.SightOf"/> that the form showed.</param>
public sealed record WriteOffWish(Id<WriteOff> Id, Id<Invoice> InvoiceId, string Reason, string Seen, Guid UserId);

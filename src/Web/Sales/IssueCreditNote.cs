using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>Issues a credit note, all of it or nothing: number, ledger, what of the invoice's payments it frees,
/// timeline.</summary>
public sealed class IssueCreditNote(
    Db db, Lowering lowering, Releasing releasing, DocumentSeries numbers, CreditNoteRows rows)
{
    /// <summary>Null when it is issued, also when this very note was before.</summary>
    public async Task<Refusal?> IssueAsync(CreditNoteWish wish, CancellationToken cancellation)
    {
        if (await IsIssuedAsync(wish, cancellation))
            return null;

        try
        {
            if ((await HopelessAsync(wish, cancellation)
                ?? await lowering.PrepareAsync(wish.InvoiceId, cancellation)) is { } refusal)
                return refusal;

            await numbers.EnsureAsync(DocumentKind.CreditNote, cancellation);
            return await db.InTransactionAsync(() => DecideAsync(wish, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await IsIssuedAsync(wish, cancellation)
                ? null
                : new("This form has been used already. Load the page again.");
        }
    }

    /// <summary>No payer's form is closed for what would be refused anyway.</summary>
    async Task<Refusal?> HopelessAsync(CreditNoteWish wish, CancellationToken cancellation) =>
        await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == wish.InvoiceId, cancellation) is { } invoice
            ? (await DraftAsync(wish, invoice, cancellation)).Refusal
            : Gone;

    static Refusal Gone => new("This invoice is not there any more.");

    Task<bool> IsIssuedAsync(CreditNoteWish wish, CancellationToken cancellation) =>
        db.CreditNotes.AnyAsync(n => n.Id == wish.Id && n.InvoiceId == wish.InvoiceId, cancellation);

    /// <summary>All is looked at again: while the payer's form was being closed, they may have paid.</summary>
    async Task<Refusal?> DecideAsync(CreditNoteWish wish, CancellationToken cancellation)
    {
        var (invoice, payments) = await releasing.LockAsync(wish.InvoiceId, cancellation);
        if (invoice is null)
            return Gone;
        if (await IsIssuedAsync(wish, cancellation))
            return null;
        if (await lowering.OfferAsync(invoice, wish.Seen, cancellation) is { } overtaken)
            return overtaken;

        var (note, refusal) = await DraftAsync(wish, invoice, cancellation);
        return refusal ?? await IssueAsync(note!, invoice, payments, wish.UserId, cancellation);
    }

    async Task<(CreditNote? Note, Refusal? Refusal)> DraftAsync(
        CreditNoteWish wish, Invoice invoice, CancellationToken cancellation)
    {
        var earlier = await db.CreditNotes.AsNoTracking().Where(n => n.InvoiceId == invoice.Id)
            .ToListAsync(cancellation);
        var creditable = new Creditable(invoice, earlier);
        if (creditable.Offer(wish.Quantities) is { } refusal)
            return (null, refusal);

        var note = new CreditNote(wish.Id, invoice, creditable.Of(wish.Quantities), wish.Reason);
        note.Record(wish.Fiscal);
        return (note, invoice.OfferCredit(note.Payable, await db.UnderWayAsync(invoice, cancellation)));
    }

    async Task<Refusal?> IssueAsync(
        CreditNote note, Invoice invoice, IReadOnlyList<Payment> payments, Guid by, CancellationToken cancellation)
    {
        var (series, none) = await numbers.LockAsync(DocumentKind.CreditNote, null, cancellation);
        if (series is null)
            return none;
        if (await rows.IssueAsync(note, series, by, cancellation) is { } refusal)
            return refusal;

        var freed = await releasing.TakeOffAsync(
            invoice, invoice.PaidPartOf(note.Payable), payments, new(TimelineKind.Freed, by), cancellation)
            ?? throw new DbUpdateConcurrencyException("A payment came between.");
        rows.Write(note, invoice, freed, by);
        return null;
    }
}

/// <summary>A credit note as a person wants it.</summary>
/// <param name="Id">Brought by the form, so that the form counts once.</param>
/// <param name="Quantities">By the places of the invoice's lines.</param>
/// <param name="Seen">The <see cref="Lowering.SightOf"/> that the form showed.</param>
public sealed record CreditNoteWish(
    Id<CreditNote> Id, Id<Invoice> InvoiceId, IReadOnlyDictionary<int, Quantity> Quantities, string Reason, string Seen)
{
    public required Guid UserId { get; init; }

    /// <summary>Where it was issued for the tax authority somewhere else.</summary>
    public FiscalRecord Fiscal { get; init; } = FiscalRecord.None;
}

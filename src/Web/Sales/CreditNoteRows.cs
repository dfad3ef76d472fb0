using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>Writes a credit note that may be issued, with everything that follows from it, into the caller's
/// transaction.</summary>
public sealed class CreditNoteRows(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>Takes the number; refused when the series has gone on to a later date.</summary>
    public async Task<Refusal?> IssueAsync(
        CreditNote note, NumberSeries series, Guid by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var organization = await db.Organizations.FirstAsync(o => o.Id == note.OrganizationId, cancellation);
        var today = organization.Today(now);
        if ((series.Offer(today, note.Fiscal)
            ?? note.Fiscal.OfferFor(series, organization.Party)
            ?? await db.OfferNumberAsync(series, note.Fiscal, cancellation)
            ?? await db.OfferMarkAsync(note.Fiscal, null, note.Id, cancellation)) is { } refusal)
            return refusal;

        note.Issue(series, organization, today, now, by);
        return null;
    }

    /// <summary>Less is owed; each payment of which something was freed becomes a question to a person.</summary>
    public void Write(CreditNote note, Invoice invoice, IReadOnlyList<Payment> freed, Guid by)
    {
        var now = clock.GetUtcNow();
        db.Add(note);
        db.Add(new Book(ids, now).Credited(note, invoice));
        invoice.Credit(note.Payable);
        db.Note(ids, invoice, TimelineKind.CreditNoteIssued, now, $"{note.Payable} · {note.Number}", by);
        foreach (var payment in freed)
            db.Add(new Todo(ids.Next<Todo>(), invoice.OrganizationId, TodoReason.CreditedAfterPayment)
            {
                PaymentId = payment.Id, InvoiceId = invoice.Id, CustomerId = invoice.CustomerId, CreatedAt = now,
            });
    }
}

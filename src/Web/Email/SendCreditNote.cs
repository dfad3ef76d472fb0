using Tamias.Web.Sales;

namespace Tamias.Web.Email;

/// <summary>Sends a credit note to its customer, with a button to the invoice's page where it is found too.</summary>
public sealed class SendCreditNote(Db db, Permalinks permalinks, Postbox postbox, CustomerTexts texts)
{
    /// <summary>Written once however often this wish comes.</summary>
    public Task SendAsync(CreditNote note, SendWish wish, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var invoice = await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == note.InvoiceId, cancellation);
            var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == note.CustomerId, cancellation);
            using var speech = Speech.In(customer.Language);
            var text = texts.CreditNote(note, invoice) with
            {
                Subject = wish.Subject, Body = wish.Message,
                ButtonPath = permalinks.PathOf(invoice),
            };
            var about = new MailSubject(invoice.Id) { CreditNoteId = note.Id };
            var envelope = wish.Envelope(customer, note.Seller);
            await postbox.AddOnceAsync(
                postbox.New(MailKind.CreditNote, $"send:{wish.Token}", text, about, envelope), cancellation);
        }, cancellation);
}

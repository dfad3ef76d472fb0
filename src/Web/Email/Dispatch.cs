using Tamias.Web.Attachments;
using Tamias.Web.Documents;

namespace Tamias.Web.Email;

/// <summary>Makes the message of an outbox row and hands it over: with its document and files enclosed where that was
/// wished, and with the receipt where it tells a customer of their payment.</summary>
public sealed class Dispatch(
    Db db, LetterWriter letters, DocumentPdf pdf, CustomerPapers papers, IMailTransport transport)
{
    public async Task SendAsync(Mail mail, CancellationToken cancellation) =>
        await transport.SendAsync(letters.Write(mail, await EnclosuresAsync(mail, cancellation)), cancellation);

    async Task<List<Enclosure>> EnclosuresAsync(Mail mail, CancellationToken cancellation)
    {
        var all = new List<Enclosure>();
        if (await PaperAsync(mail, cancellation) is { } paper)
            all.Add(new(paper.Name, paper.Content, "application/pdf"));
        if (mail.AttachesFiles)
            foreach (var file in await db.ShownAttachmentsOfAsync(mail, cancellation))
                all.Add(new(file.Name, await db.ContentOfAsync(file.Id, cancellation), file.MediaType()));
        return all;
    }

    async Task<PdfFile?> PaperAsync(Mail mail, CancellationToken cancellation)
    {
        if (mail is { Kind: MailKind.Receipt, PaymentId: { } payment })
            return await papers.ReceiptAsync(payment, mail.Language, cancellation);
        if (!mail.AttachesPdf)
            return null;
        if (mail.CustomerId is not null)
            return await papers.StatementAsync(mail, cancellation);
        if (mail.EstimateId is { } estimate)
            return await pdf.WriteAsync(
                await db.Estimates.AsNoTracking().FirstAsync(e => e.Id == estimate, cancellation), cancellation);
        if (mail.CreditNoteId is { } id)
            return await pdf.WriteAsync(
                await db.CreditNotes.AsNoTracking().FirstAsync(n => n.Id == id, cancellation), cancellation);

        return await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == mail.InvoiceId, cancellation)
            is { } invoice ? await pdf.WriteAsync(invoice, cancellation) : null;
    }
}

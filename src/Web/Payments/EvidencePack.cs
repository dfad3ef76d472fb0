using System.IO.Compression;
using System.Text;
using Tamias.Web.Documents;
using Tamias.Web.Email;

namespace Tamias.Web.Payments;

/// <summary>Everything that speaks for the merchant in a dispute, as one file: the invoices, the mails that were sent,
/// and a page with the facts.</summary>
public sealed class EvidencePack(Db db, DocumentPdf pdf, LetterWriter letters, EvidencePage page, TimeProvider clock)
{
    public async Task<byte[]> WriteAsync(DisputeFacts facts, CancellationToken cancellation)
    {
        var mails = await MailsAsync(facts, cancellation);
        var memory = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(
            memory, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, cancellation))
        {
            await AddAsync(zip, "evidence.html", Encoding.UTF8.GetBytes(page.Of(facts, mails)), cancellation);
            foreach (var invoice in facts.Invoices)
            {
                var file = await pdf.WriteAsync(invoice, cancellation);
                await AddAsync(zip, file.Name, file.Content, cancellation);
            }

            foreach (var (mail, at) in mails.Select((m, at) => (m, at)))
                await AddAsync(zip, $"mail-{at + 1:00}.eml", Letter(mail), cancellation);
        }

        return memory.ToArray();
    }

    /// <summary>To the customer, of these invoices and of this payment, oldest first.</summary>
    async Task<List<Mail>> MailsAsync(DisputeFacts facts, CancellationToken cancellation)
    {
        var invoices = facts.Invoices.Select(i => (Id<Invoice>?)i.Id).ToList();
        var mails = await db.Mails.AsNoTracking().Where(m => m.SentAt != null && m.Kind != MailKind.Notice
            && (invoices.Contains(m.InvoiceId) || m.PaymentId == facts.Payment.Id)).ToListAsync(cancellation);
        return [.. mails.OrderBy(m => m.SentAt)];
    }

    byte[] Letter(Mail mail)
    {
        var memory = new MemoryStream();
        using var letter = letters.Write(mail);
        letter.Date = mail.SentAt!.Value;
        letter.WriteTo(memory);
        return memory.ToArray();
    }

    async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = clock.GetUtcNow();
        await using var stream = await entry.OpenAsync(cancellation);
        await stream.WriteAsync(content, cancellation);
    }
}

using System.IO.Compression;
using System.Text;
using Tamias.Web.Attachments;
using Tamias.Web.Documents;

namespace Tamias.Web.Exports;

/// <summary>Everything an organization has, as one file that is made while it is sent: tables for people and for
/// programs, every issued document as PDF, and every attached file.</summary>
public sealed class Archive(
    Db db, ExportTables tables, DocumentPdf pdf, TimeProvider clock, IStringLocalizer<Words> words)
{
    const string Folder = "documents/";

    /// <summary>As it all stood at one moment.</summary>
    public Task WriteAsync(Organization organization, Stream stream, CancellationToken cancellation) =>
        ZipAsync(stream, async zip =>
        {
            await TablesAsync(zip, organization, cancellation);
            await DocumentsAsync(zip, cancellation);
            await AttachmentsAsync(zip, cancellation);
        }, cancellation);

    /// <summary>Only the documents of these invoices, drafts too.</summary>
    public Task WriteAsync(IQueryable<Invoice> invoices, Stream stream, CancellationToken cancellation) =>
        ZipAsync(stream, async zip =>
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            await foreach (var page in invoices.PagesAsync(i => i.Id, cancellation))
                foreach (var invoice in page)
                    await AddAsync(zip, "", await pdf.WriteAsync(invoice, cancellation), names, cancellation);
        }, cancellation);

    async Task ZipAsync(Stream stream, Func<ZipArchive, Task> fill, CancellationToken cancellation) =>
        await db.InSnapshotAsync(async () =>
        {
            // Closed only when it is whole: closing writes the directory, without which no program opens half of it.
            await using var waiting = new WaitingStream(stream);
            var zip = await ZipArchive.CreateAsync(
                waiting, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, cancellation);
            await fill(zip);
            await zip.DisposeAsync();
            await waiting.FlushAsync(cancellation);
            return true;
        }, cancellation);

    async Task TablesAsync(ZipArchive zip, Organization organization, CancellationToken cancellation)
    {
        var all = tables.Of(organization);
        foreach (var table in all)
            await AddAsync(zip, $"{table.Name}.csv",
                entry => new ExportCsv(organization, words).WriteAsync(table, entry, cancellation), cancellation);
        await AddAsync(zip, "tamias.json",
            entry => ExportJson.WriteAsync(all, organization, clock.GetUtcNow(), entry, cancellation), cancellation);
    }

    async Task DocumentsAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var page in db.Invoices.Where(i => i.IssuedAt != null).PagesAsync(i => i.Id, cancellation))
            foreach (var invoice in page)
                await AddAsync(zip, Folder, await pdf.WriteAsync(invoice, cancellation), names, cancellation);
        await foreach (var page in db.CreditNotes.PagesAsync(n => n.Id, cancellation))
            foreach (var note in page)
                await AddAsync(zip, Folder, await pdf.WriteAsync(note, cancellation), names, cancellation);
        await foreach (var page in db.Estimates.Where(e => e.IssuedAt != null).PagesAsync(e => e.Id, cancellation))
            foreach (var estimate in page)
                await AddAsync(zip, Folder, await pdf.WriteAsync(estimate, cancellation), names, cancellation);
    }

    /// <summary>Each in its document's folder, one in memory at a time.</summary>
    async Task AttachmentsAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var page in db.Attachments.PagesAsync(a => a.Id, cancellation))
            foreach (var file in page)
            {
                var content = await db.ContentOfAsync(file.Id, cancellation);
                var folder = file.InvoiceId?.ToString() ?? file.EstimateId.ToString();
                await AddAsync(zip, NewName($"attachments/{folder}/{file.Name}", names),
                    entry => entry.WriteAsync(content, cancellation).AsTask(), cancellation);
            }
    }

    Task AddAsync(
        ZipArchive zip, string folder, PdfFile file, HashSet<string> names, CancellationToken cancellation) =>
        AddAsync(zip, NewName(folder + file.Name, names),
            entry => entry.WriteAsync(file.Content, cancellation).AsTask(), cancellation);

    /// <summary>Numbers that differ only in what no name may have get a count.</summary>
    static string NewName(string name, HashSet<string> names)
    {
        var ending = Path.GetExtension(name);
        var (start, unused) = (name[..^ending.Length], name);
        for (var count = 2; !names.Add(unused); count++)
            unused = $"{start}_{count}{ending}";
        return unused;
    }

    async Task AddAsync(ZipArchive zip, string name, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = clock.GetUtcNow();
        await using var stream = await entry.OpenAsync(cancellation);
        await write(stream);
    }
}

using Tamias.Web.Exports;
using Tamias.Web.People;

namespace Tamias.Web.Bulk;

/// <summary>Ticked invoices as one file, made while it is sent.</summary>
public sealed class BulkFiles(
    Db db, Current me, ExportTables tables, Archive archive, IStringLocalizer<Words> words)
{
    /// <summary>Their PDFs, drafts and void ones too, each as it stands.</summary>
    public Task WriteZipAsync(IReadOnlyList<Id<Invoice>> ids, Stream stream, CancellationToken cancellation) =>
        archive.WriteAsync(Of(ids), stream, cancellation);

    /// <summary>A row for each, as in the export of everything.</summary>
    public Task WriteCsvAsync(IReadOnlyList<Id<Invoice>> ids, Stream stream, CancellationToken cancellation) =>
        new ExportCsv(me.Organization, words)
            .WriteAsync(tables.Of(me.Organization, Of(ids)), stream, cancellation);

    IQueryable<Invoice> Of(IReadOnlyList<Id<Invoice>> ids) => db.Invoices.Where(i => ids.Contains(i.Id));
}

using System.Runtime.CompilerServices;
using Tamias.Web.Display;

namespace Tamias.Web.Exports;

/// <summary>The ledger for the accountant: every entry of a time, in the order in which it was booked.</summary>
public sealed class Journal(Db db, IStringLocalizer<Words> words)
{
    /// <summary>One file, in the reader's language; read as it stood at one moment.</summary>
    public Task WriteAsync(
        Organization organization, DateOnly from, DateOnly to, Stream stream, CancellationToken cancellation) =>
        db.InSnapshotAsync(async () =>
        {
            await new ExportCsv(organization, words).WriteAsync(
                Table(organization, Between(organization, from, to)), stream, cancellation);
            return true;
        }, cancellation);

    /// <summary>All there is.</summary>
    public ExportTable Table(Organization organization) => Table(organization, db.Ledger);

    /// <summary>Both days with all their hours where the organization is.</summary>
    IQueryable<LedgerTransaction> Between(Organization organization, DateOnly from, DateOnly to)
    {
        var (start, end) = (organization.StartOf(from), organization.StartOf(to.AddDays(1)));
        return db.Ledger.Where(t => t.At >= start && t.At < end);
    }

    ExportTable Table(Organization organization, IQueryable<LedgerTransaction> ledger) =>
        ExportTable.Of("journal", c => LinesAsync(ledger, c),
            new("date", words["Date"], l => organization.Today(l.Booked.At)),
            new("transaction", words["Transaction"],
                l => new Coded(l.Kind, words[JournalWords.Of(l.Kind, l.IsBack)])),
            new("document", words["Document"], l => l.Document),
            new("documentDate", words["Document date"], l => l.DocumentOn),
            new("customer", words["Customer"], l => l.Customer),
            new("account", words["Account"],
                l => new Coded(l.Entry.Account.ToString(), words[JournalWords.Of(l.Entry.Account)])),
            new("debit", words["Debit amount"], l => l.Debit),
            new("credit", words["Credit amount"], l => l.Credit),
            new("currency", words["Currency"], l => l.Entry.Amount.Currency.Code),
            new("reference", words["Reference"], l => l.Payment?.Reference),
            new("paymentIntent", words["Payment at Stripe"], l => l.Payment?.PaymentIntentId),
            new("charge", words["Charge at Stripe"], l => l.Payment?.ChargeId),
            new("refundOrDispute", words["Refund or dispute at Stripe"], l => l.ReturnId),
            new("mode", words["Mode"], l => MoneyTables.ModeOf(l.Payment, words)),
            new("booking", words["Key of the booking"], l => l.Booked.Id.ToString()),
            new("entry", words["Line"], l => l.Entry.Position));

    async IAsyncEnumerable<IReadOnlyList<JournalLine>> LinesAsync(
        IQueryable<LedgerTransaction> ledger, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (at, id) = (DateTimeOffset.MinValue, default(Id<LedgerTransaction>));
        while (true)
        {
            var (after, last) = (at, id);
            var page = await ledger.AsNoTracking().Where(t => t.At > after || (t.At == after && t.Id > last))
                .OrderBy(t => t.At).ThenBy(t => t.Id).Take(ExportPages.Size).ToListAsync(cancellation);
            if (page.Count == 0)
                yield break;

            var sight = await JournalSight.ReadAsync(db, page, cancellation);
            yield return [.. page.SelectMany(sight.LinesOf)];
            (at, id) = (page[^1].At, page[^1].Id);
        }
    }
}

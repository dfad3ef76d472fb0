using Tamias.Web.Email;

namespace Tamias.Web.Sales;

/// <summary>The number series from which a document takes its number.</summary>
public sealed class DocumentSeries(Db db, Ids ids, IStringLocalizer<Words> words)
{
    /// <summary>The series that a new organization begins with, in the language being spoken.</summary>
    public NumberSeries First(Id<Organization> organization, DocumentKind kind) => new(
        ids.Next<NumberSeries>(), organization, kind, kind switch
        {
            DocumentKind.Invoice => words["INV-"],
            DocumentKind.CreditNote => words["CN-"],
            _ => words["EST-"],
        })
    {
        IsDefault = true,
    };

    /// <summary>Makes the first series for credit notes or estimates where an organization is older than they are. Two
    /// at once make one.</summary>
    public async Task EnsureAsync(DocumentKind kind, CancellationToken cancellation)
    {
        if (await db.NumberSeries.AnyAsync(s => s.Kind == kind, cancellation))
            return;

        var language = await db.Organizations.Where(o => o.Id == db.Organization).Select(o => o.Language)
            .FirstAsync(cancellation);
        using var speech = Speech.In(language);
        try
        {
            await db.InTransactionAsync(async () =>
            {
                if (!await db.NumberSeries.AnyAsync(s => s.Kind == kind, cancellation))
                    db.Add(First(db.Organization, kind));
            }, cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear(); // somebody else has made it
        }
    }

    /// <summary>Locked, so that its next number is nobody else's: the one that is wanted, or the default one. Or why
    /// there is no number.</summary>
    public async Task<(NumberSeries? Series, Refusal? Refusal)> LockAsync(
        DocumentKind kind, Id<NumberSeries>? wanted, CancellationToken cancellation)
    {
        var (series, refusal) = await FindAsync(kind, wanted, cancellation);
        return (series is null ? null : await db.LockSeriesAsync(series.Id, cancellation), refusal);
    }

    /// <summary>The same only to look at.</summary>
    public async Task<(NumberSeries? Series, Refusal? Refusal)> FindAsync(
        DocumentKind kind, Id<NumberSeries>? wanted, CancellationToken cancellation)
    {
        if ((await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization, cancellation)).IsHeld)
            return (null, new("A backup was put back, and numbers may have been given out since it was made. Nothing is "
                + "issued until you have looked through what is asked under “After a restore”."));

        var series = await db.SeriesFor(kind, wanted).FirstOrDefaultAsync(cancellation);
        return series is null ? (null, None(kind)) : (series, null);
    }

    static Refusal None(DocumentKind kind) => new(kind switch
    {
        DocumentKind.Invoice => "There is no number series for invoices. Make one under Settings → Numbering.",
        DocumentKind.CreditNote => "There is no number series for credit notes. Make one under Settings → Numbering.",
        _ => "There is no number series for estimates. Make one under Settings → Numbering.",
    });
}

/// <summary>Asks for the series of a document that is not issued yet.</summary>
static class SeriesOfDrafts
{
    /// <summary>The one that is wanted, or the default one, first.</summary>
    public static IQueryable<NumberSeries> SeriesFor(this Db db, DocumentKind kind, Id<NumberSeries>? wanted) =>
        db.NumberSeries.AsNoTracking().Where(s => s.Kind == kind && s.ArchivedAt == null)
            .OrderByDescending(s => s.Id == wanted).ThenByDescending(s => s.IsDefault).ThenBy(s => s.Id);

    /// <summary>Does it get its numbers elsewhere?</summary>
    public static Task<bool> IsElsewhereAsync(
        this Db db, DocumentKind kind, Id<NumberSeries>? wanted, CancellationToken cancellation) =>
        db.SeriesFor(kind, wanted).Select(s => s.IsElsewhere).FirstOrDefaultAsync(cancellation);
}

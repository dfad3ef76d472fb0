using Tamias.Web.Work;

namespace Tamias.Web.Recurring;

/// <summary>Makes recurring invoices when their day has come where the merchant is, each day's once.</summary>
public sealed class RecurrenceWork(Db db, TimeProvider clock, MakeRecurring making) : IWork
{
    /// <summary>Hour of the organization's day at which they are made.</summary>
    public const int Hour = 6;

    /// <summary>Nowhere is it a later day than this far before UTC.</summary>
    static readonly TimeSpan Earliest = TimeSpan.FromHours(14);

    static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var latest = DateOnly.FromDateTime((now + Earliest).UtcDateTime);
        var due = await db.RecurringInvoices.IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.PausedAt == null && r.NextOn <= latest && r.NotBeforeAt <= now)
            .OrderBy(r => r.NotBeforeAt).ThenBy(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (due is null)
            return false;

        db.Organization = due.OrganizationId;
        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == due.OrganizationId, cancellation);
        var (today, hour) = (organization.Today(now), organization.Local(now).Hour);
        await WaitAsync(due.Id, now + Pause, cancellation); // first: one that fails does not hold up the others
        if (!organization.IsHeld && (due.NextOn < today || (due.NextOn == today && hour >= Hour)))
            await db.InTransactionAsync(() => making.MakeAsync(due, organization, today, cancellation), cancellation);
        return true;
    }

    /// <summary>Beside the version of the row: a person who is editing it is not disturbed.</summary>
    Task<int> WaitAsync(Id<RecurringInvoice> id, DateTimeOffset until, CancellationToken cancellation) =>
        db.InTransactionAsync(() => db.RecurringInvoices.Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.NotBeforeAt, until), cancellation), cancellation);
}

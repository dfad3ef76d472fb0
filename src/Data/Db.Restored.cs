using Microsoft.EntityFrameworkCore;

namespace Tamias.Data;

/// <summary>Whether the database was put back from a backup. The mark is kept where a database has room of its own for
/// it, so that a backup of any earlier version can carry it.</summary>
public abstract partial class Db
{
    /// <summary>Holds every organization, once after each restore.</summary>
    public Task NoteRestoreAsync(DateTimeOffset now, CancellationToken cancellation) => InTransactionAsync(async () =>
    {
        if (!await IsMarkedRestoredAsync(cancellation))
            return;

        await Organizations.ExecuteUpdateAsync(o => o.SetProperty(x => x.RestoredAt, now)
            .SetProperty(x => x.ResumedAt, (DateTimeOffset?)null)
            .SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        // What signs customers in may have been used since the backup, or taken back.
        await PortalLinks.IgnoreQueryFilters().ExecuteDeleteAsync(cancellation);
        await PortalAccesses.IgnoreQueryFilters()
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Stamp, x => x.Stamp + "+"), cancellation);
        await UnmarkRestoredAsync(cancellation);
    }, cancellation);

    protected abstract Task<bool> IsMarkedRestoredAsync(CancellationToken cancellation);

    protected abstract Task UnmarkRestoredAsync(CancellationToken cancellation);
}

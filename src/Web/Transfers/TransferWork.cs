using Tamias.Web.Work;

namespace Tamias.Web.Transfers;

/// <summary>Looks at what customers have transferred when something may have changed there, and twice a day.</summary>
public sealed class TransferWork(Db db, TimeProvider clock, TransferLook look) : IWork
{
    /// <summary>Between two questions, without an event.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(12);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.TransferAccounts.IgnoreQueryFilters().AsNoTracking().Where(t => t.LookAt <= now)
            .OrderBy(t => t.LookAt).ThenBy(t => t.Id).FirstOrDefaultAsync(cancellation);
        if (due is null)
            return false;

        await look.GoAsync(due, cancellation);
        return true;
    }
}

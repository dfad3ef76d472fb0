namespace Tamias.Web.Hooks;

/// <summary>That an event came is kept for ever; its text, with the payers' names in it, for a year.</summary>
public sealed class InboxRetention(Db db, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(366);

    /// <summary>Rows written at once; the next round takes the next.</summary>
    const int Most = 1000;

    public async Task EmptyAsync(Id<Connection> id, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Kept;
        var old = await db.Inbox.Where(e => e.ConnectionId == id && e.ReceivedAt < before && e.Body != ""
            && (e.State == InboxState.Done || e.State == InboxState.Ignored))
            .OrderBy(e => e.ReceivedAt).Take(Most).Select(e => e.Id).ToListAsync(cancellation);
        if (old.Count > 0)
            await db.InTransactionAsync(() => db.Inbox.Where(e => old.Contains(e.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Body, ""), cancellation), cancellation);
    }
}

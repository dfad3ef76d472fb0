using Tamias.Gateways;

namespace Tamias.Web.Connections;

static class ConnectionWriting
{
    const int MostTries = 3;

    /// <summary>Stripe has refused us: nobody can begin to pay through it from now on. A permission that payments do
    /// not need is only written down.</summary>
    public static Task BreakAsync(
        this Db db, Id<Connection> id, StripeTrouble refused, CancellationToken cancellation) =>
        db.ChangeAsync(id, connection =>
        {
            if (KeyLacks.Optional(refused) is { } slug)
                connection.Forgoes = KeyLacks.With(connection.Forgoes, slug);
            else if (connection.State == ConnectionState.Connected)
                connection.Tell(refused);
        }, cancellation);

    /// <summary>Stripe speaks with us again: whatever waited for that is looked at again, inside the caller's
    /// transaction.</summary>
    public static async Task ResumeAsync(
        this Db db, Id<Connection> id, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.Attempts.Where(a => a.ConnectionId == id && (a.EndedAt == null || a.NextCheckAt != null))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextCheckAt, now), cancellation);
        await db.Inbox.Where(e => e.ConnectionId == id && (e.State == InboxState.Waiting
            || (e.State == InboxState.Parked && e.Reason.StartsWith(nameof(StripeTroubleKind.NoAccess)))))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, InboxState.Waiting)
                .SetProperty(e => e.NotBeforeAt, now).SetProperty(e => e.Tries, 0), cancellation);
    }

    /// <summary>Changes a connection as it stands at that moment, again if somebody else was quicker.</summary>
    public static async Task ChangeAsync(
        this Db db, Id<Connection> id, Action<Connection> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.InTransactionAsync(
                    async () => change(await db.Connections.FirstAsync(c => c.Id == id, cancellation)), cancellation);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // it is read anew
            }
        }
    }
}

using Tamias.Gateways;

namespace Tamias.Web.Hooks;

/// <summary>Puts events into the inbox, each once for a connection, however often and on whatever road it
/// comes.</summary>
public sealed class Intake(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>One that Stripe has told. On disk when this returns.</summary>
    public async Task TakeAsync(
        Connection connection, StripeEvent told, string body, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        db.Add(New(connection, told, body, wasAskedFor: false));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear(); // told before: nothing more to do
        }
    }

    /// <summary>Those of a list that Stripe has not told.</summary>
    /// <returns>The ones that were new.</returns>
    public async Task<IReadOnlyList<StripeEvent>> TakeMissedAsync(
        Connection connection, IReadOnlyList<StripeEvent> listed, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        var missed = new List<StripeEvent>();
        foreach (var some in listed.Where(e => e.Livemode == connection.Livemode).Chunk(100))
        {
            var names = some.Select(e => e.EventId).ToList();
            var known = await db.Inbox.Where(e => e.ConnectionId == connection.Id && names.Contains(e.EventId))
                .Select(e => e.EventId).ToListAsync(cancellation);
            foreach (var told in some.ExceptBy(known, e => e.EventId, StringComparer.Ordinal))
                if (await TakeMissedAsync(connection, told, cancellation))
                    missed.Add(told);
        }

        return missed;
    }

    async Task<bool> TakeMissedAsync(Connection connection, StripeEvent told, CancellationToken cancellation)
    {
        db.Add(New(connection, told, told.Body, wasAskedFor: true));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear(); // it was told at this moment
            return false;
        }
    }

    InboxEvent New(Connection connection, StripeEvent told, string body, bool wasAskedFor)
    {
        var now = clock.GetUtcNow();
        return new(ids.Next<InboxEvent>(), connection.OrganizationId, connection.Id, told.EventId)
        {
            Type = told.Type, ObjectId = told.ObjectId, Body = body, ReceivedAt = now, NotBeforeAt = now,
            WasAskedFor = wasAskedFor,
        };
    }
}

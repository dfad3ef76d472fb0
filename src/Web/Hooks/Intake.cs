using Tamias.Gateways;

namespace Tamias.Web.Hooks;

/// <summary>Stores events. Those that arrive while a commit is under way share the next one, so that many senders cost
/// few flushes of the disk; each sender is answered only when its own event is there to stay.</summary>
public sealed class Intake(IServiceScopeFactory scopes, Ids ids, TimeProvider clock)
{
    /// <summary>Events in one commit.</summary>
    const int MostAtOnce = 200;

    readonly Lock gate = new();
    readonly List<Place> waiting = [];
    bool isWriting;

    /// <summary>Returns when the event is on disk; one that was stored before is as good as one stored now.</summary>
    /// <param name="wasAskedFor">Found in the account's list, and not told by Stripe.</param>
    public async Task StoreAsync(Connection connection, StripeEvent told, string body, bool wasAskedFor = false)
    {
        var mine = new Place(Of(connection, told, body, wasAskedFor));
        if (Join(mine) || await mine.Turn.Task)
            await WriteBatchAsync();
        if (!mine.IsStored)
            throw new InvalidOperationException("The event could not be stored.", mine.Failure);
    }

    InboxEvent Of(Connection connection, StripeEvent told, string body, bool wasAskedFor)
    {
        var now = clock.GetUtcNow();
        return new(ids.Next<InboxEvent>(), connection.OrganizationId, connection.Id, told.EventId)
        {
            Type = told.Type, ObjectId = told.ObjectId, Body = body, ReceivedAt = now, NotBeforeAt = now,
            WasAskedFor = wasAskedFor,
        };
    }

    /// <summary>True when nobody is writing: then the newcomer does.</summary>
    bool Join(Place mine)
    {
        lock (gate)
        {
            waiting.Add(mine);
            return !isWriting && (isWriting = true);
        }
    }

    async Task WriteBatchAsync()
    {
        var batch = Take();
        try
        {
            await WriteAsync(batch);
        }
        finally
        {
            HandOver();
            batch.ForEach(place => place.Turn.TrySetResult(false));
        }
    }

    List<Place> Take()
    {
        lock (gate)
        {
            var batch = waiting.Take(MostAtOnce).ToList();
            waiting.RemoveRange(0, batch.Count);
            return batch;
        }
    }

    /// <summary>The first of those who came meanwhile writes next.</summary>
    void HandOver()
    {
        lock (gate)
        {
            isWriting = waiting.Count > 0;
            if (isWriting)
                waiting[0].Turn.TrySetResult(true);
        }
    }

    async Task WriteAsync(List<Place> batch)
    {
        var copies = batch.GroupBy(p => (p.Told.ConnectionId, p.Told.EventId)).Select(c => c.ToList()).ToList();
        if (await TryAsync(copies))
            return;

        // One of them is known already or cannot be stored; that is not the others' trouble.
        foreach (var same in copies)
            await TryAsync([same]);
    }

    async Task<bool> TryAsync(List<List<Place>> copies)
    {
        try
        {
            await AddAsync(copies.Select(c => c[0].Told), mayBeKnown: copies.Count == 1);
            copies.ForEach(same => same.ForEach(place => place.IsStored = true));
            return true;
        }
        catch (Exception failure)
        {
            copies.ForEach(same => same.ForEach(place => place.Failure = failure));
            return false;
        }
    }

    async Task AddAsync(IEnumerable<InboxEvent> events, bool mayBeKnown)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.AddRange(events);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException exception) when (mayBeKnown && db.IsDuplicate(exception))
        {
            // Told before: nothing more to do.
        }
    }

    /// <summary>An event that waits to be stored.</summary>
    sealed class Place(InboxEvent told)
    {
        public InboxEvent Told => told;

        /// <summary>True: write now, for yourself and for all who wait. False: it has been written.</summary>
        public TaskCompletionSource<bool> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsStored { get; set; }

        public Exception? Failure { get; set; }
    }
}

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
    public Task StoreAsync(Connection connection, StripeEvent told, string body, bool wasAskedFor = false) =>
        StoreAsync(new(told, body, clock.GetUtcNow())
        {
            WasAskedFor = wasAskedFor, Owners = [new(connection.Id, connection.OrganizationId)],
        });

    /// <summary>Stores an event of the platform for everybody who has connected its account through it.</summary>
    /// <returns>False when nobody has, and nothing is stored.</returns>
    public async Task<bool> StoreAsync(StripeEvent told, string body)
    {
        var place = new Place(told, body, clock.GetUtcNow());
        await StoreAsync(place);
        return place.Owners!.Count > 0;
    }

    async Task StoreAsync(Place mine)
    {
        if (Join(mine) || await mine.Turn.Task)
            await WriteBatchAsync();
        if (!mine.IsStored)
            throw new InvalidOperationException("The event could not be stored.", mine.Failure);
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
        if (await TryAsync(batch) || batch.Count == 1)
            return;

        // One of them cannot be stored; that is not the others' trouble.
        foreach (var place in batch)
            await TryAsync([place]);
    }

    async Task<bool> TryAsync(List<Place> batch)
    {
        try
        {
            await AddAsync(batch);
            batch.ForEach(place => place.IsStored = true);
            return true;
        }
        catch (Exception failure)
        {
            batch.ForEach(place => place.Failure = failure);
            return false;
        }
    }

    async Task AddAsync(List<Place> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await FindOwnersAsync(db, batch.FindAll(place => place.Owners is null));
        await db.AddUnlessKnownAsync(batch.SelectMany(RowsOf).ToList());
    }

    /// <summary>One question for all of them.</summary>
    static async Task FindOwnersAsync(Db db, List<Place> batch)
    {
        if (batch.Count == 0)
            return;

        var accounts = batch.Select(place => place.Told.AccountId).OfType<string>().Distinct().ToList();
        var found = await db.Connections.IgnoreQueryFilters()
            .Where(c => c.Way == ConnectionWay.Platform && accounts.Contains(c.AccountId))
            .Select(c => new { c.AccountId, c.Livemode, c.Id, c.OrganizationId }).ToListAsync();
        var owners = found.ToLookup(
            c => ((string?)c.AccountId, c.Livemode), c => new Owner(c.Id, c.OrganizationId));
        foreach (var place in batch)
            place.Owners = [.. owners[(place.Told.AccountId, place.Told.Livemode)]];
    }

    IEnumerable<InboxEvent> RowsOf(Place place) => place.Owners!.Select(owner =>
        new InboxEvent(ids.Next<InboxEvent>(), owner.OrganizationId, owner.ConnectionId, place.Told.EventId)
        {
            Type = place.Told.Type, ObjectId = place.Told.ObjectId, Body = place.Body, ReceivedAt = place.At,
            NotBeforeAt = place.At, WasAskedFor = place.WasAskedFor,
        });

    sealed record Owner(Id<Connection> ConnectionId, Id<Organization> OrganizationId);

    /// <summary>An event that waits to be stored.</summary>
    sealed class Place(StripeEvent told, string body, DateTimeOffset at)
    {
        public StripeEvent Told => told;

        public string Body => body;

        public DateTimeOffset At => at;

        public bool WasAskedFor { get; init; }

        /// <summary>For whom it is stored; null as long as it must be found out.</summary>
        public IReadOnlyList<Owner>? Owners { get; set; }

        /// <summary>True: write now, for yourself and for all who wait. False: it has been written.</summary>
        public TaskCompletionSource<bool> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsStored { get; set; }

        public Exception? Failure { get; set; }
    }
}

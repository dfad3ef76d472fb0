namespace Tamias.StripeSimulator.Control;

/// <summary>The webhooks on their way: what was delivered, and delivery by hand.</summary>
public sealed class Mail
{
    readonly World world;
    readonly Postman postman;

    internal Mail(World world, Postman postman)
    {
        this.world = world;
        this.postman = postman;
    }

    /// <summary>Every delivery so far, oldest first.</summary>
    public IReadOnlyList<Delivery> Deliveries
    {
        get
        {
            lock (world.Gate) return [.. world.Outbox.All];
        }
    }

    /// <summary>Tries everything that is due on the simulator's clock; says how many tries that were.</summary>
    public Task<int> DeliverDueAsync(CancellationToken cancellation = default) =>
        postman.DeliverDueAsync(cancellation);

    /// <summary>Tries everything that still waits, whenever it would be due, as long as tries bring success.</summary>
    public async Task<int> DeliverAllAsync(CancellationToken cancellation = default)
    {
        HurryUp();
        return await postman.DeliverDueAsync(cancellation);
    }

    /// <summary>Delivers until every endpoint was tried once with what concerns the object, or the time is
    /// up.</summary>
    internal async Task TellAsync(string thing, TimeSpan limit, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (IsUntold(thing) && TimeProvider.System.GetElapsedTime(started) < limit)
            if (await postman.DeliverDueAsync(CancellationToken.None).WaitAsync(limit, cancellation) == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellation);
    }

    bool IsUntold(string thing)
    {
        lock (world.Gate)
            return !world.Settings.Webhooks.Off && world.Outbox.All.Any(d => d.Attempts.Count == 0
                && d.NextAt <= world.Now && d.IsAbout(world, thing));
    }

    /// <summary>Sends an event once more to all its endpoints, as the Dashboard's button does.</summary>
    public void Replay(string eventId)
    {
        lock (world.Gate)
            foreach (var old in world.Outbox.For(eventId).DistinctBy(d => d.Endpoint).ToList())
                world.Outbox.Restore(Again(old));
    }

    Delivery Again(Delivery old) => new()
    {
        Event = old.Event,
        Type = old.Type,
        Account = old.Account,
        Live = old.Live,
        Endpoint = old.Endpoint,
        EndpointAccount = old.EndpointAccount,
        EndpointLive = old.EndpointLive,
        NextAt = world.Now,
    };

    void HurryUp()
    {
        lock (world.Gate)
            foreach (var waiting in world.Outbox.All.Where(d => d.NextAt > world.Now)) waiting.NextAt = world.Now;
    }
}

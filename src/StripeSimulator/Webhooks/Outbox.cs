namespace Tamias.StripeSimulator.Webhooks;

/// <summary>All deliveries, done and to be done.</summary>
internal sealed class Outbox
{
    const int Most = 20_000;

    readonly Dictionary<string, List<Delivery>> byEvent = new(StringComparer.Ordinal);

    internal List<Delivery> All { get; } = [];

    internal void Add(World world, JsonObject made, Book book, Book home, JsonObject endpoint)
    {
        var faults = world.Settings.Webhooks;
        var dropped = world.Ids.Draw(100) < faults.DropPercent;
        var copies = 1 + faults.ExtraCopies + (world.Ids.Draw(100) < faults.DuplicatePercent ? 1 : 0);
        while (copies-- > 0)
            Restore(new Delivery
            {
                Event = made.Text("id"),
                Type = made.Text("type"),
                Account = book.Account,
                Live = book.Live,
                Endpoint = endpoint.Text("id"),
                EndpointAccount = home.Account,
                EndpointLive = home.Live,
                Dropped = dropped,
                NextAt = dropped ? null : world.Now + (long)faults.Delay.TotalSeconds,
            });
    }

    internal void Restore(Delivery delivery)
    {
        All.Add(delivery);
        Of(delivery.Event).Add(delivery);
        if (All.Count <= Most || All[0].NextAt is not null) return;
        Of(All[0].Event).Remove(All[0]);
        All.RemoveAt(0);
    }

    internal IReadOnlyList<Delivery> For(string eventId) => byEvent.TryGetValue(eventId, out var found) ? found : [];

    /// <summary>False while a delivery is under way or after all tries of one have failed.</summary>
    internal bool WasDelivered(string eventId) => For(eventId).All(d => d.Delivered);

    internal int Pending(string eventId) => For(eventId).Count(d => d.NextAt is not null);

    List<Delivery> Of(string eventId) =>
        byEvent.TryGetValue(eventId, out var found) ? found : byEvent[eventId] = [];
}

namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about events, which are kept for 30 days.</summary>
internal static class EventCalls
{
    const long KeptSeconds = 30 * 86400;

    internal static JsonObject Retrieve(Call call)
    {
        Prune(call);
        return Seen(call, call.Find("event"));
    }

    internal static JsonObject List(Call call)
    {
        Prune(call);
        var types = call.Params.Texts("types").ToHashSet(StringComparer.Ordinal);
        if (types.Count > 20) throw ApiError.Invalid("You can only filter by up to 20 event types.", "types");
        if (call.Params.Said("type") is { } type) types.Add(type);
        var found = call.Book.All("event").Reverse()
            .Where(e => types.Count == 0 || types.Any(t => EventTypes.Covers(t, e.Text("type"))));
        if (call.Params.Switch("delivery_success") is { } delivered)
            found = found.Where(e => call.World.Outbox.WasDelivered(e.Text("id")) == delivered);
        return Listing.Page(call, found.Select(e => Seen(call, e)));
    }

    static JsonObject Seen(Call call, JsonObject stored)
    {
        var seen = stored.Copy();
        seen["pending_webhooks"] = call.World.Outbox.Pending(stored.Text("id"));
        return seen;
    }

    static void Prune(Call call) =>
        call.Book.Prune("event", e => e.Number("created") < call.World.Now - KeptSeconds);
}

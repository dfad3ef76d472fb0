namespace Tamias.StripeSimulator.Webhooks;

/// <summary>
/// Makes events: a snapshot of the object at this moment, and a delivery to every endpoint that listens.
/// </summary>
internal static class Events
{
    static readonly bool[] LiveOnly = [true];
    static readonly bool[] BothModes = [false, true];

    internal static void Emit(World world, Book book, string type, JsonObject thing, JsonObject? previous = null)
    {
        Make(world, book, type, thing, previous);
        if (world.Ids.Draw(100) < world.Settings.Webhooks.TwinPercent) Make(world, book, type, thing, previous);
    }

    /// <summary>Tells one platform what concerns its tie to the account, even when that was just cut.</summary>
    internal static void TellPlatform(World world, Book book, string type, SimulatedAccount platform, bool live)
    {
        var application = new JsonObject
        {
            ["id"] = platform.ClientId(live),
            ["object"] = "application",
            ["name"] = platform.Name,
        };
        var made = Record(world, book, type, application, null);
        foreach (var endpoint in ConnectEndpoints(world, platform.Id, book.Live)) Post(world, made, book, endpoint);
    }

    static void Make(World world, Book book, string type, JsonObject thing, JsonObject? previous)
    {
        var made = Record(world, book, type, thing, previous);
        var own = world.Book(book.Account, book.Live);
        foreach (var endpoint in own.All("webhook_endpoint").Where(e => !e.Flag("_connect")))
            Post(world, made, book, (own, endpoint));
        var account = world.Account(book.Account)!;
        foreach (var connection in account.Connections.Where(c => c.Covers(book.Live)).DistinctBy(c => c.Platform))
            foreach (var endpoint in ConnectEndpoints(world, connection.Platform, book.Live))
                Post(world, made, book, endpoint);
    }

    static JsonObject Record(World world, Book book, string type, JsonObject thing, JsonObject? previous)
    {
        var data = new JsonObject { ["object"] = Rendering.Visible(thing) };
        if (previous is not null) data["previous_attributes"] = previous.Copy();
        world.Changes++;
        return book.Add(new JsonObject
        {
            ["id"] = world.Ids.Next("evt_1"),
            ["object"] = "event",
            ["api_version"] = world.Account(book.Account)!.ApiVersion,
            ["created"] = world.Now,
            ["data"] = data,
            ["livemode"] = book.Live,
            ["pending_webhooks"] = 0,
            ["request"] = new JsonObject
            {
                ["id"] = world.Cause?.RequestId,
                ["idempotency_key"] = world.Cause?.IdempotencyKey,
            },
            ["type"] = type,
        });
    }

    /// <summary>A live endpoint of a platform is told of both modes, a test one of test mode alone.</summary>
    static IEnumerable<(Book, JsonObject)> ConnectEndpoints(World world, string platform, bool live) =>
        (live ? LiveOnly : BothModes).Select(mode => world.Book(platform, mode))
            .SelectMany(b => b.All("webhook_endpoint").Where(e => e.Flag("_connect")).Select(e => (b, e)));

    static void Post(World world, JsonObject made, Book book, (Book Home, JsonObject Endpoint) to)
    {
        if (to.Endpoint.Text("status") != "enabled") return;
        if (to.Endpoint.Texts("enabled_events").Any(p => EventTypes.Covers(p, made.Text("type"))))
            world.Outbox.Add(world, made, book, to.Home, to.Endpoint);
    }
}

namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about webhook endpoints; the secret is told once, in the answer that creates one.</summary>
internal static class EndpointCalls
{
    const int Most = 16;

    internal static JsonObject Create(Call call)
    {
        var given = call.Params;
        CheckUrl(call, given.Needed("url"));
        if (!given.Texts("enabled_events").Any()) throw ApiError.Required("enabled_events");
        if (call.Book.All("webhook_endpoint").Count >= Most) throw ApiError.Refused(
            $"You have reached the maximum of {Most} {(call.Key.Live ? "" : "test ")}webhook endpoints.");
        var endpoint = New(call.World, call.Book, given.Said("url")!, given.Switch("connect") == true);
        endpoint["api_version"] = given.Said("api_version");
        endpoint["metadata"] = given.Metadata();
        Fill(call, endpoint);
        var told = endpoint.Copy();
        told["secret"] = endpoint.Text("_secret");
        return told;
    }

    internal static JsonObject New(World world, Book book, string url, bool connect, string? secret = null)
    {
        var endpoint = Shape.New(world, book, "webhook_endpoint", "we_1");
        endpoint["url"] = url;
        endpoint["_connect"] = connect;
        endpoint["_secret"] = secret ?? world.Ids.Next("whsec_", 32);
        if (connect) endpoint["application"] = world.Account(book.Account)!.ClientId(book.Live);
        return book.Add(endpoint);
    }

    internal static JsonObject Retrieve(Call call) => call.Find("webhook_endpoint");

    internal static JsonObject List(Call call) => Listing.Page(call, "webhook_endpoint");

    internal static JsonObject Update(Call call)
    {
        var endpoint = call.Find("webhook_endpoint");
        if (call.Params.Said("url") is { } url) CheckUrl(call, url);
        endpoint["metadata"] = call.Params.Metadata(endpoint.Child("metadata"));
        if (call.Params.Switch("disabled") is { } disabled) endpoint["status"] = disabled ? "disabled" : "enabled";
        Fill(call, endpoint);
        return endpoint;
    }

    internal static JsonObject Delete(Call call)
    {
        call.Book.Remove(call.Find("webhook_endpoint"));
        return new JsonObject { ["id"] = call.Id, ["object"] = "webhook_endpoint", ["deleted"] = true };
    }

    static void Fill(Call call, JsonObject endpoint)
    {
        if (call.Params.Said("url") is { } url) endpoint["url"] = url;
        if (call.Params.ContainsKey("description")) endpoint["description"] = call.Params.Said("description");
        if (call.Params["enabled_events"] is JsonArray types) endpoint["enabled_events"] = types.DeepClone();
    }

    /// <summary>
    /// Stripe refuses addresses that it cannot reach; the simulator reaches this machine, in test mode.
    /// </summary>
    static void CheckUrl(Call call, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw ApiError.Invalid(
                "Invalid URL: An explicit scheme (such as https) must be provided.", "url", "url_invalid");
        if (call.Key.Live && uri.Scheme != "https")
            throw ApiError.Invalid("Invalid URL: URL must be HTTPS in live mode.", "url", "url_invalid");
    }
}

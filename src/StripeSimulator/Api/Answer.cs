namespace Tamias.StripeSimulator.Api;

/// <summary>What goes back to the caller; a dropped one closes the connection without a word.</summary>
internal sealed record Answer(int Status, string Body)
{
    internal Dictionary<string, string> Headers { get; init; } = new(StringComparer.Ordinal);
    internal bool Dropped { get; init; }

    internal static Answer Of(JsonObject body, int status = 200) => new(status, body.ToJsonString());

    internal static Answer Of(ApiError error, string requestId) => Of(error.ToJson(requestId), error.Status);

    /// <summary>Adds what Stripe repeats of the request.</summary>
    internal Answer Of(Call call)
    {
        With("Stripe-Version", call.Version);
        if (call.Incoming.Account is { } account) With("Stripe-Account", account);
        return call.Incoming.IdempotencyKey is { } key ? With("Idempotency-Key", key) : this;
    }

    internal Answer With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }

    internal async Task WriteAsync(HttpContext http)
    {
        if (Dropped)
        {
            http.Abort();
            return;
        }
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        foreach (var (name, value) in Headers) http.Response.Headers[name] = value;
        await http.Response.WriteAsync(Body, http.RequestAborted);
    }
}

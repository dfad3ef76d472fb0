using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;

namespace Tamias.Simulation.Defects;

/// <summary>One call to Stripe, as a defect can meddle with it.</summary>
sealed record Wire(World World, HttpRequestMessage Request, CancellationToken Cancellation)
{
    const string Refusal = """{"error":{"type":"invalid_request_error","code":"refused","message":"No."}}""";

    public string Path => Request.RequestUri!.AbsolutePath;

    public bool IsCreation => Request.Method == HttpMethod.Post && Path == "/v1/checkout/sessions";

    public bool IsExpiry => Path.StartsWith("/v1/checkout/sessions/cs_test_a1", StringComparison.Ordinal)
        && Path.EndsWith("/expire", StringComparison.Ordinal);

    public bool IsReading => Request.Method == HttpMethod.Get
        && Path.StartsWith("/v1/checkout/sessions/cs_", StringComparison.Ordinal);

    /// <summary>One of them, or a list.</summary>
    public bool IsReadingRefunds => Request.Method == HttpMethod.Get
        && Path.StartsWith("/v1/refunds", StringComparison.Ordinal);

    public bool IsReadingCharge => Request.Method == HttpMethod.Get
        && Path.StartsWith("/v1/payment_intents/pi_", StringComparison.Ordinal);

    public bool IsCancellation => Path.StartsWith("/v1/payment_intents/pi_", StringComparison.Ordinal)
        && Path.EndsWith("/cancel", StringComparison.Ordinal);

    public bool IsForgetting => Path.StartsWith("/v1/payment_methods/pm_", StringComparison.Ordinal)
        && Path.EndsWith("/detach", StringComparison.Ordinal);

    /// <summary>Of the operation that asks.
    public static string Operation => Turns.Operation.Current!.Name;

    /// <summary>The form, charge or method that is asked about.</summary>
    public string ThingId => Path.Split('/')
        .First(p => p.Contains('_') && !p.StartsWith("payment_", StringComparison.Ordinal));

    public Task<HttpResponseMessage> GoAsync() => World.Line.SendAsync(Request, Cancellation);

    /// <summary>The true answer, with something changed in it.</summary>
    public async Task<HttpResponseMessage> GoAsync(Action<JsonObject> change)
    {
        var response = await GoAsync();
        if (!response.IsSuccessStatusCode)
            return response;

        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!.AsObject();
        change(body);
        return Answer(body.ToJsonString());
    }

    /// <summary>What Stripe has of it, with something changed in it, and Stripe none the wiser.</summary>
    public HttpResponseMessage Pretend(Action<JsonObject> change)
    {
        var session = World.Stripe.Find(ThingId)!;
        change(session);
        return Answer(session.ToJsonString());
    }

    public static HttpResponseMessage Refuse() => Answer(Refusal, HttpStatusCode.BadRequest);

    static HttpResponseMessage Answer(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}

using System.Text;
using Microsoft.Extensions.Primitives;

namespace Tamias.StripeSimulator.Api;

/// <summary>A request as it came: nothing in it is believed yet.</summary>
internal sealed record Incoming(string Method, string Path, JsonObject Params)
{
    internal string? Authorization { get; init; }
    internal string? Account { get; init; }
    internal string? Version { get; init; }
    internal string? IdempotencyKey { get; init; }
    internal string RequestId { get; set; } = "";

    /// <summary>The same request again has the same fingerprint, whatever the order of its members.</summary>
    internal string Fingerprint => $"{Method} {Path} {Params.ToJsonString()}";

    internal static async Task<Incoming> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellation);
        return new Incoming(request.Method, request.Path.Value ?? "/",
            BracketForm.Parse(request.QueryString.Value ?? "", body))
        {
            Authorization = Said(request.Headers.Authorization),
            Account = Said(request.Headers["Stripe-Account"]),
            Version = Said(request.Headers["Stripe-Version"]),
            IdempotencyKey = Said(request.Headers["Idempotency-Key"]),
        };
    }

    /// <summary>The same of a request that never left the process.</summary>
    internal static async Task<Incoming> ReadAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellation) : "";
        return new Incoming(request.Method.Method, request.RequestUri!.AbsolutePath,
            BracketForm.Parse(request.RequestUri.Query, body))
        {
            Authorization = Said(request, "Authorization"),
            Account = Said(request, "Stripe-Account"),
            Version = Said(request, "Stripe-Version"),
            IdempotencyKey = Said(request, "Idempotency-Key"),
        };
    }

    static string? Said(HttpRequestMessage request, string header) =>
        request.Headers.TryGetValues(header, out var values) ? string.Join(' ', values) : null;

    static string? Said(StringValues header) => StringValues.IsNullOrEmpty(header) ? null : header.ToString();
}

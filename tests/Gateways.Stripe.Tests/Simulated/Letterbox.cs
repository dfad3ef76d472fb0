using System.Collections.Concurrent;
using System.Net;

namespace Tamias.Gateways.Tests.Simulated;

/// <summary>Takes what Stripe sends to an endpoint, and thanks.</summary>
public sealed class Letterbox : HttpMessageHandler
{
    readonly ConcurrentQueue<Letter> letters = [];

    public IReadOnlyList<Letter> Letters => [.. letters];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var signature = string.Join(',', request.Headers.GetValues("Stripe-Signature"));
        letters.Enqueue(new(request.RequestUri!, signature, body));
        return new(HttpStatusCode.OK);
    }
}

/// <summary>One webhook as it came.</summary>
public sealed record Letter(Uri Address, string Signature, string Body);

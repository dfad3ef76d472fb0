using System.Net;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Ports;

/// <summary>The network from Stripe to the product: each message becomes a request on one of the nodes.</summary>
sealed class WebhookPort(World world) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var letter = new Letter(
            request.RequestUri!.AbsolutePath,
            await request.Content!.ReadAsStringAsync(cancellationToken),
            request.Headers.GetValues("Stripe-Signature").Single());
        return new(await world.Network.CarryAsync(letter)) { RequestMessage = request };
    }
}

/// <summary>A webhook as it is on the wire.</summary>
sealed record Letter(string Path, string Body, string Signature);

using System.Net;

namespace Tamias.Simulation.Ports;

/// <summary>The way from the product to its own address: whoever looks is told that webhooks are only posted
/// there.</summary>
sealed class PingPort : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.MethodNotAllowed) { RequestMessage = request });
}

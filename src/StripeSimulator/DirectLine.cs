using System.Net;
using System.Text;
using Tamias.StripeSimulator.OAuth;

namespace Tamias.StripeSimulator;

/// <summary>Calls that never leave the process: what the network would carry, without a socket.</summary>
internal sealed class DirectLine(Simulator simulator) : HttpMessageHandler
{
    readonly ApiDoor api = new(simulator.World, simulator.Faults);
    readonly TokenDoor tokens = new(simulator.World);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var incoming = await Incoming.ReadAsync(request, cancellationToken);
        var answer = incoming.Path.StartsWith("/v1/", StringComparison.Ordinal)
            ? await api.AnswerAsync(incoming, cancellationToken)
            : tokens.Answer(incoming);
        return answer.Dropped
            ? throw new HttpRequestException("The connection was closed without an answer.")
            : Response(answer, request);
    }

    static HttpResponseMessage Response(Answer answer, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            Content = new StringContent(answer.Body, Encoding.UTF8, "application/json"),
            RequestMessage = request,
        };
        foreach (var (name, value) in answer.Headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}

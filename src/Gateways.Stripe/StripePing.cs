using System.Globalization;
using System.Text;
using Stripe;

namespace Tamias.Gateways;

/// <summary>A message to our own address, signed as Stripe signs, that means nothing: does it arrive?</summary>
public sealed class StripePing(HttpClient http, TimeProvider clock)
{
    /// <param name="livemode">Of the connection; the message is of the other mode, so that it is dropped.</param>
    public async Task<PingAnswer> SendAsync(string url, string secret, bool livemode, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var body = string.Create(CultureInfo.InvariantCulture,
            $"{{\"id\":\"evt_tamias_ping\",\"object\":\"event\",\"type\":\"tamias.ping\",\"created\":{now},")
            + $"\"livemode\":{(livemode ? "false" : "true")},\"data\":{{\"object\":{{}}}}}}";
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Stripe-Signature", EventUtility.GenerateSignatureHeader(body, secret, now));
        try
        {
            using var response = await http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return (int)response.StatusCode switch
            {
                >= 200 and < 300 => PingAnswer.Taken,
                >= 300 and < 400 => PingAnswer.Redirected,
                _ => PingAnswer.Refused,
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return PingAnswer.Unreached;
        }
    }
}

/// <summary>How our own address answered.</summary>
public enum PingAnswer
{
    Taken,
    Redirected,
    Refused,

    /// <summary>No answer. From inside, many networks do not lead back to their own public address, so it proves
    /// nothing.</summary>
    Unreached,
}

using System.Net;

namespace Tamias.Gateways.Tests;

public class StripePingTests
{
    static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);

    [Theory]
    [InlineData(HttpStatusCode.OK, PingAnswer.Taken)]
    [InlineData(HttpStatusCode.MovedPermanently, PingAnswer.Redirected)]
    [InlineData(HttpStatusCode.PermanentRedirect, PingAnswer.Redirected)]
    [InlineData(HttpStatusCode.BadRequest, PingAnswer.Refused)]
    [InlineData(HttpStatusCode.NotFound, PingAnswer.Refused)]
    public async Task Our_own_address_answers(HttpStatusCode status, PingAnswer answer)
    {
        using var http = new HttpClient(new Answering(_ => new(status)));
        Assert.Equal(answer, await new StripePing(http, new Standing()).SendAsync(
            "https://tamias.gr/hooks/stripe", "whsec_1", livemode: true, Until.TestEnds));
    }

    [Fact]
    public async Task No_answer_proves_nothing()
    {
        using var http = new HttpClient(new Answering(_ => throw new HttpRequestException("refused")));
        Assert.Equal(PingAnswer.Unreached, await new StripePing(http, new Standing()).SendAsync(
            "https://tamias.gr/hooks/stripe", "whsec_1", livemode: true, Until.TestEnds));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_message_is_signed_as_Stripes_and_of_the_other_mode(bool livemode)
    {
        var (signature, body) = ("", "");
        using var http = new HttpClient(new Answering(request =>
        {
            signature = string.Concat(request.Headers.GetValues("Stripe-Signature"));
            body = new StreamReader(request.Content!.ReadAsStream()).ReadToEnd();
            return new(HttpStatusCode.OK);
        }));
        await new StripePing(http, new Standing()).SendAsync(
            "https://tamias.gr/hooks/stripe", "whsec_1", livemode, Until.TestEnds);
        var reading = new StripeWebhook(new Standing()).Read(signature, body, "whsec_1");
        Assert.Equal(!livemode, reading.Event!.Livemode);
    }

    sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            return answer(request);
        }
    }

    sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

using System.Net;

namespace Tamias.Gateways.Tests;

public class StripeTroubleTests
{
    const string Error = """{"error":{"type":"invalid_request_error","code":"a_code","message":"for logs"}}""";

    [Theory]
    [InlineData(400, StripeTroubleKind.Refused)]
    [InlineData(402, StripeTroubleKind.Refused)]
    [InlineData(405, StripeTroubleKind.Refused)]
    [InlineData(401, StripeTroubleKind.NoAccess)]
    [InlineData(403, StripeTroubleKind.NoAccess)]
    [InlineData(404, StripeTroubleKind.NotFound)]
    [InlineData(409, StripeTroubleKind.Unknown)]
    [InlineData(429, StripeTroubleKind.Unknown)]
    [InlineData(500, StripeTroubleKind.Unknown)]
    [InlineData(503, StripeTroubleKind.Unknown)]
    public async Task Each_answer_says_whether_it_may_have_happened(int status, StripeTroubleKind kind)
    {
        var trouble = await TroubleAsync(new((HttpStatusCode)status, Error));

        Assert.Equal((kind, "a_code", "req_canned"), (trouble.Kind, trouble.Code, trouble.RequestId));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html>a proxy's page</html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "null")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(302, "")]
    public async Task An_unreadable_answer_is_no_answer(int status, string body) =>
        Assert.Equal(StripeTroubleKind.Unknown, (await TroubleAsync(new((HttpStatusCode)status, body))).Kind);

    [Fact]
    public async Task A_lost_connection_leaves_the_outcome_unknown()
    {
        var trouble = await TroubleAsync(CannedStripe.Failing(new HttpRequestException("reset")));
        Assert.Equal((StripeTroubleKind.Unknown, "connection"), (trouble.Kind, trouble.Code));
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again_with_the_same_key()
    {
        var stripe = CannedStripe.Failing(new HttpRequestException("reset"));
        await TroubleAsync(stripe);

        Assert.Equal(3, stripe.Questions.Count);
        Assert.Single(stripe.Questions.Select(q => (q.Header("Idempotency-Key"), q.Body)).Distinct());
    }

    [Fact]
    public async Task A_timeout_leaves_the_outcome_unknown()
    {
        var trouble = await TroubleAsync(CannedStripe.Failing(new TaskCanceledException("timeout")));
        Assert.Equal((StripeTroubleKind.Unknown, "timeout"), (trouble.Kind, trouble.Code));
    }

    [Fact]
    public async Task Nobody_waits_for_Stripe_longer_than_the_limit()
    {
        using var silent = new SilentStripe();
        using var http = new HttpClient(silent);
        var checkout = new StripeCheckout(new(new(), http) { Limit = TimeSpan.FromMilliseconds(100) });
        var asking = checkout.CreateAsync(CannedStripe.Test, Requests.New(), Until.TestEnds);
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => asking.WaitAsync(TimeSpan.FromSeconds(4)));

        Assert.Equal((StripeTroubleKind.Unknown, "timeout"), (trouble.Kind, trouble.Code));
    }

    [Fact]
    public async Task The_callers_own_cancellation_passes_through()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var checkout = new StripeCheckout(CannedStripe.Saying("{}").Access);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => checkout.CreateAsync(CannedStripe.Test, Requests.New(), cancelled.Token));
    }

    [Theory]
    [InlineData("sk_live_canned0000", false)]
    [InlineData("sk_test_canned0000", true)]
    [InlineData("not a key", false)]
    public async Task A_key_of_the_wrong_mode_never_leaves_the_house(string key, bool livemode)
    {
        var stripe = CannedStripe.Saying("{}");
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => new StripeCheckout(stripe.Access)
            .CreateAsync(new(key, null, livemode), Requests.New(), Until.TestEnds));

        Assert.Equal((StripeTroubleKind.NoAccess, "wrong_mode"), (trouble.Kind, trouble.Code));
        Assert.Empty(stripe.Questions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pi_1")]
    [InlineData("cs_test_1/../../charges")]
    [InlineData("cs_test_1?expand[]=x")]
    [InlineData("cs_test_1\r\nX: y")]
    public async Task What_cannot_be_a_session_is_not_asked_about(string sessionId)
    {
        var stripe = CannedStripe.Saying("{}");
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => new StripeCheckout(stripe.Access)
            .ReadAsync(CannedStripe.Test, sessionId, Until.TestEnds));

        Assert.Equal(StripeTroubleKind.NotFound, trouble.Kind);
        Assert.Empty(stripe.Questions);
    }

    [Fact]
    public void A_credential_never_shows_its_key() =>
        Assert.DoesNotContain("sk_", $"{CannedStripe.Test} {CannedStripe.Connected}", StringComparison.Ordinal);

    sealed class SilentStripe : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new();
        }
    }

    static Task<StripeTrouble> TroubleAsync(CannedStripe stripe) => Assert.ThrowsAsync<StripeTrouble>(() =>
        new StripeCheckout(stripe.Access).CreateAsync(CannedStripe.Test, Requests.New(), Until.TestEnds));
}

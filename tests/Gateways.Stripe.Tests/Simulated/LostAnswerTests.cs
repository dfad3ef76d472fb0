using Tamias.StripeSimulator.Api;

namespace Tamias.Gateways.Tests.Simulated;

public class LostAnswerTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    /// <summary>As many as the library's own repetitions and one.</summary>
    const int EveryTry = 3;

    [Fact]
    public async Task The_same_request_gives_the_same_form()
    {
        var request = Requests.New();
        var first = await stripe.OpenAsync(request);
        Assert.Equal(first.SessionId, (await stripe.OpenAsync(request)).SessionId);
    }

    [Fact]
    public async Task Another_request_under_the_same_name_is_refused()
    {
        var request = Requests.New();
        await stripe.OpenAsync(request);
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => stripe.OpenAsync(request with { AmountMinor = 1 + request.AmountMinor }));
        Assert.Equal(StripeTroubleKind.Refused, trouble.Kind);
    }

    [Theory]
    [InlineData(FaultKind.Drop, 0)]
    [InlineData(FaultKind.Error, 502)]
    public async Task A_form_whose_answer_was_lost_is_found_and_not_made_twice(FaultKind kind, int status)
    {
        var request = Requests.New();
        Arrange(kind, status, afterEffect: true, times: 1);
        Arrange(kind, status, afterEffect: false, times: EveryTry - 1);
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => stripe.OpenAsync(request));
        Assert.Equal(StripeTroubleKind.Unknown, trouble.Kind);

        var found = await FindAsync(request);
        Assert.Equal(request.AttemptId, found?.AttemptId);
        Assert.Equal(found?.SessionId, (await stripe.OpenAsync(request)).SessionId);
        Assert.Equal(1, MadeFor(request));
    }

    [Fact]
    public async Task A_failure_that_Stripe_remembers_is_got_round_by_looking()
    {
        var request = Requests.New();
        Arrange(FaultKind.Error, 500, afterEffect: true, times: 1);
        for (var time = 0; time < 2; time++)
        {
            var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => stripe.OpenAsync(request));
            Assert.Equal(StripeTroubleKind.Unknown, trouble.Kind);
        }

        Assert.Equal(CheckoutState.Open, (await FindAsync(request))?.State);
        Assert.Equal(1, MadeFor(request));
    }

    [Theory]
    [InlineData(FaultKind.Drop, 0)]
    [InlineData(FaultKind.Error, 503)]
    public async Task A_form_that_was_not_made_is_not_found_and_can_be_asked_for_again(FaultKind kind, int status)
    {
        var request = Requests.New();
        Arrange(kind, status, afterEffect: false, EveryTry);
        await Assert.ThrowsAsync<StripeTrouble>(() => stripe.OpenAsync(request));

        Assert.Null(await FindAsync(request));
        Assert.Equal(CheckoutState.Open, (await stripe.OpenAsync(request)).State);
    }

    [Fact]
    public async Task One_lost_answer_is_mended_without_a_word()
    {
        Arrange(FaultKind.Drop, 0, afterEffect: true, times: 1);
        Assert.Equal(CheckoutState.Open, (await stripe.OpenAsync()).State);
    }

    [Fact]
    public async Task Among_many_forms_the_right_one_is_found()
    {
        var request = Requests.New();
        await stripe.OpenAsync(request);
        for (var other = 0; other < 120; other++)
            await stripe.OpenAsync();

        Assert.Equal(request.AttemptId, (await FindAsync(request))?.AttemptId);
    }

    void Arrange(FaultKind kind, int status, bool afterEffect, int times) =>
        stripe.Simulator.Faults.Add(new Fault
        {
            Kind = kind, Status = status, AfterEffect = afterEffect, Times = times, Path = "checkout/sessions",
        });

    int MadeFor(CheckoutRequest request) => stripe.Simulator.All(stripe.MerchantId, "checkout.session")
        .Count(s => (string?)s["client_reference_id"] == request.AttemptId);

    Task<Checkout?> FindAsync(CheckoutRequest request) => stripe.Checkout.FindAsync(
        stripe.Credential, request.AttemptId, stripe.Now, Until.TestEnds);
}

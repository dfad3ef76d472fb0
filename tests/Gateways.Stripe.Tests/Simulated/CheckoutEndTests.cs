namespace Tamias.Gateways.Tests.Simulated;

public class CheckoutEndTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    [Fact]
    public async Task A_form_that_nobody_uses_expires_by_itself()
    {
        var opened = await OpenAsync();
        stripe.Simulator.Advance(TimeSpan.FromHours(2));
        Assert.Equal(CheckoutState.Expired, (await stripe.ReadAsync(opened.SessionId)).State);
    }

    [Fact]
    public async Task A_form_is_closed_and_stays_closed()
    {
        var opened = await OpenAsync();
        var closed = await stripe.Checkout.ExpireAsync(stripe.Credential, opened.SessionId, Until.TestEnds);
        var again = await stripe.Checkout.ExpireAsync(stripe.Credential, opened.SessionId, Until.TestEnds);

        Assert.Equal((CheckoutState.Expired, CheckoutState.Expired), (closed.State, again.State));
        Assert.Equal(opened.AttemptId, closed.AttemptId);
    }

    [Fact]
    public async Task A_payer_who_was_faster_than_the_closing_has_paid()
    {
        var opened = await OpenAsync();
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        var closed = await stripe.Checkout.ExpireAsync(stripe.Credential, opened.SessionId, Until.TestEnds);

        Assert.Equal((CheckoutState.Paid, new Money(12_400, Currency.Eur)), (closed.State, closed.Received));
    }

    [Fact]
    public async Task A_form_that_never_was_is_not_found()
    {
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => stripe.Checkout.ExpireAsync(stripe.Credential, "cs_test_never", Until.TestEnds));
        Assert.Equal((StripeTroubleKind.NotFound, "resource_missing"), (trouble.Kind, trouble.Code));
    }

    [Fact]
    public async Task A_form_is_found_by_its_payment()
    {
        var opened = await OpenAsync();
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        var paid = await stripe.ReadAsync(opened.SessionId);
        var found = await stripe.Checkout.FindByPaymentIntentAsync(
            stripe.Credential, paid.PaymentIntentId, Until.TestEnds);

        Assert.Equal(paid, found);
    }

    [Fact]
    public async Task A_payment_that_came_another_way_has_no_form() => Assert.Null(
        await stripe.Checkout.FindByPaymentIntentAsync(stripe.Credential, "pi_neverwas", Until.TestEnds));

    /// <summary>Its expiry is reckoned from the simulator's clock, which another test may have moved.</summary>
    Task<Checkout> OpenAsync() =>
        stripe.OpenAsync(Requests.New() with { ExpiresAt = stripe.Now.AddMinutes(45) });
}

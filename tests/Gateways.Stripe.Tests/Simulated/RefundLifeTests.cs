using Tamias.StripeSimulator.Api;

namespace Tamias.Gateways.Tests.Simulated;

public class RefundLifeTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    StripeRefunds Refunds => new(stripe.Access);

    [Fact]
    public async Task Asked_for_read_and_listed_it_is_the_same()
    {
        var paid = await PayAsync();
        var made = await CreateAsync(Request(paid, 5_00));

        Assert.Equal(RefundState.Succeeded, made.State);
        Assert.Equal(made, await Refunds.ReadAsync(stripe.Credential, made.StripeId, Until.TestEnds));
        Assert.Equal([made], await OfPaymentAsync(paid));
        Assert.Equal([made], await Refunds.OfChargeAsync(stripe.Credential, paid.ChargeId, Until.TestEnds));
    }

    [Fact]
    public async Task Asked_for_again_under_the_same_key_it_is_one_refund()
    {
        var paid = await PayAsync();
        var request = Request(paid, 5_00);
        Assert.Equal(await CreateAsync(request), await CreateAsync(request));
        Assert.Single(await OfPaymentAsync(paid));

        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => CreateAsync(request with { Amount = new(6_00, Currency.Eur) }));
        Assert.Equal(StripeTroubleKind.Refused, trouble.Kind);
    }

    [Fact]
    public async Task A_lost_answer_is_an_unknown_outcome_and_the_refund_is_in_the_list()
    {
        var paid = await PayAsync();
        var request = Request(paid, 5_00);
        stripe.Simulator.Faults.Add(new()
        {
            Kind = FaultKind.Drop, Path = "/v1/refunds", Method = "POST", AfterEffect = true, Times = 20,
        });
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => CreateAsync(request));

        stripe.Simulator.Faults.Clear();
        Assert.Equal(StripeTroubleKind.Unknown, trouble.Kind);
        Assert.Equal(request.RefundId, Assert.Single(await OfPaymentAsync(paid)).RefundId);
    }

    [Fact]
    public async Task A_clear_no_has_Stripes_word_for_it()
    {
        var paid = await PayAsync();
        await CreateAsync(Request(paid, 12_50));
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => CreateAsync(Request(paid, 1)));

        Assert.Equal((StripeTroubleKind.Refused, "charge_already_refunded"), (trouble.Kind, trouble.Code));
    }

    [Fact]
    public async Task Failed_later_it_says_so()
    {
        var paid = await PayAsync();
        var made = await CreateAsync(Request(paid, 5_00));
        stripe.Simulator.Bank.FailRefund(made.StripeId);
        var now = await Refunds.ReadAsync(stripe.Credential, made.StripeId, Until.TestEnds);
        Assert.Equal((RefundState.Failed, "unknown"), (now.State, now.FailureReason));
    }

    async Task<Checkout> PayAsync()
    {
        var form = await stripe.OpenAsync(Requests.New() with { AmountMinor = 12_50 });
        Assert.Null(stripe.Simulator.Payer.PayByCard(form.SessionId));
        return await stripe.ReadAsync(form.SessionId);
    }

    Task<RefundNews> CreateAsync(RefundRequest request) =>
        Refunds.CreateAsync(stripe.Credential, request, Until.TestEnds);

    Task<IReadOnlyList<RefundNews>> OfPaymentAsync(Checkout paid) =>
        Refunds.OfPaymentAsync(stripe.Credential, paid.PaymentIntentId, Until.TestEnds);

    static RefundRequest Request(Checkout paid, long cents) => new(
        Guid.CreateVersion7().ToString(), "organization", paid.PaymentIntentId, new(cents, Currency.Eur));
}

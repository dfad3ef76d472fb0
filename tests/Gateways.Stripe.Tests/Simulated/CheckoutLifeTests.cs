namespace Tamias.Gateways.Tests.Simulated;

public class CheckoutLifeTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    [Fact]
    public async Task A_new_form_is_open_and_ours()
    {
        var request = Requests.New();
        var checkout = await stripe.OpenAsync(request);

        Assert.Equal((CheckoutState.Open, request.AttemptId), (checkout.State, checkout.AttemptId));
        Assert.Equal(request.OrganizationId, checkout.OrganizationId);
        Assert.StartsWith("cs_test_", checkout.SessionId);
        Assert.StartsWith("http", checkout.Url);
        Assert.Equal(("", ""), (checkout.PaymentIntentId, checkout.LastError));
        Assert.False(checkout.Livemode);
    }

    [Fact]
    public async Task A_card_pays_at_once()
    {
        var opened = await stripe.OpenAsync();
        Assert.Null(stripe.Simulator.Payer.PayByCard(opened.SessionId));
        var paid = await stripe.ReadAsync(opened.SessionId);

        Assert.Equal((CheckoutState.Paid, new Money(12_400, Currency.Eur)), (paid.State, paid.Received));
        Assert.Equal(("Visa •••• 4242", ""), (paid.MethodText, paid.Url));
        Assert.StartsWith("pi_", paid.PaymentIntentId);
        Assert.StartsWith("ch_", paid.ChargeId);
        Assert.InRange(paid.ReceivedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddHours(3));
    }

    [Fact]
    public async Task A_declined_card_leaves_the_form_open_for_another()
    {
        var opened = await stripe.OpenAsync();
        Assert.NotNull(stripe.Simulator.Payer.PayByCard(opened.SessionId, "4000000000000002"));
        var declined = await stripe.ReadAsync(opened.SessionId);
        Assert.Equal((CheckoutState.Open, "card_declined"), (declined.State, declined.LastError));

        Assert.Null(stripe.Simulator.Payer.PayByCard(opened.SessionId));
        Assert.Equal(CheckoutState.Paid, (await stripe.ReadAsync(opened.SessionId)).State);
    }

    [Theory]
    [InlineData(true, CheckoutState.Paid)]
    [InlineData(false, CheckoutState.Failed)]
    public async Task A_bank_debit_is_on_its_way_until_the_bank_decides(bool succeeds, CheckoutState end)
    {
        var opened = await stripe.OpenAsync();
        stripe.Simulator.Payer.PayByDebit(opened.SessionId);
        var under = await stripe.ReadAsync(opened.SessionId);
        Assert.Equal((CheckoutState.InProgress, null), (under.State, under.Received));

        stripe.Simulator.Bank.DecidePayment(under.PaymentIntentId, succeeds);
        var decided = await stripe.ReadAsync(opened.SessionId);
        Assert.Equal(end, decided.State);
        Assert.Equal(succeeds, decided.Received == new Money(12_400, Currency.Eur));
        Assert.Equal("SEPA •••• 3201", decided.MethodText);
    }

    [Fact]
    public async Task A_voucher_not_yet_paid_in_is_no_money()
    {
        var opened = await stripe.OpenAsync();
        stripe.Simulator.Payer.PayByVoucher(opened.SessionId);
        Assert.Equal(CheckoutState.InProgress, (await stripe.ReadAsync(opened.SessionId)).State);
    }

    [Theory]
    [InlineData("JPY", 1_250)]
    [InlineData("ISK", 50_000)]
    [InlineData("HUF", 1_250_000)]
    [InlineData("GBP", 999)]
    public async Task Other_currencies_make_the_round(string code, long minor)
    {
        var opened = await stripe.OpenAsync(Requests.New() with { Currency = code, AmountMinor = minor });
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        Assert.Equal(new Money(minor, Currency.Of(code)), (await stripe.ReadAsync(opened.SessionId)).Received);
    }
}

namespace Tamias.Gateways.Tests.Simulated;

public class TenancyTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    [Fact]
    public async Task Another_merchants_form_is_not_found()
    {
        var opened = await stripe.OpenAsync();
        var stranger = Own(stripe.Simulator.Accounts.Create().SecretKey());

        Assert.Equal(StripeTroubleKind.NotFound, (await TroubleAsync(stranger, opened.SessionId)).Kind);
        Assert.Null(await stripe.Checkout.FindAsync(stranger, opened.AttemptId, stripe.Now, Until.TestEnds));
    }

    [Fact]
    public async Task A_test_form_does_not_exist_for_a_live_key()
    {
        var opened = await stripe.OpenAsync();
        var key = stripe.Simulator.Accounts.AddKey(stripe.MerchantId, live: true).Secret;
        var live = new StripeCredential(key, null, Livemode: true);
        Assert.Equal(StripeTroubleKind.NotFound, (await TroubleAsync(live, opened.SessionId)).Kind);
    }

    [Fact]
    public async Task A_connected_merchant_is_spoken_for_until_they_disconnect()
    {
        var account = stripe.Simulator.Accounts.Create().Id;
        stripe.Simulator.Accounts.Connect(account);
        var connected = stripe.Access.Settings.Platform.For(account);
        var opened = await stripe.Checkout.CreateAsync(connected, Requests.New(), Until.TestEnds);
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        var paid = await stripe.Checkout.ReadAsync(connected, opened.SessionId, Until.TestEnds);
        Assert.Equal(CheckoutState.Paid, paid.State);

        stripe.Simulator.Accounts.Disconnect(account);
        Assert.Equal(StripeTroubleKind.NoAccess, (await TroubleAsync(connected, opened.SessionId)).Kind);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        var key = stripe.Simulator.Accounts.AddKey(stripe.MerchantId, live: false);
        var opened = await stripe.Checkout.CreateAsync(Own(key.Secret), Requests.New(), Until.TestEnds);
        stripe.Simulator.Accounts.RevokeKey(key.Secret);

        Assert.Equal(StripeTroubleKind.NoAccess, (await TroubleAsync(Own(key.Secret), opened.SessionId)).Kind);
    }

    [Fact]
    public async Task An_account_says_what_it_may_and_what_is_due()
    {
        var made = stripe.Simulator.Accounts.Create(new() { Name = "Καφέ Ερμής" });
        var accounts = new StripeAccounts(stripe.Access);
        var open = await accounts.ReadAsync(Own(made.SecretKey()), Until.TestEnds);
        Assert.Equal((made.Id, "Καφέ Ερμής", "GR", "EUR"), (open.Id, open.Name, open.Country, open.Currency));
        Assert.True(open.ChargesEnabled);
        Assert.Empty(open.RequirementsDue);

        stripe.Simulator.Accounts.SetChargesEnabled(made.Id, enabled: false);
        var restricted = await accounts.ReadAsync(Own(made.SecretKey()), Until.TestEnds);
        Assert.False(restricted.ChargesEnabled);
        Assert.Contains("external_account", restricted.RequirementsDue);
    }

    static StripeCredential Own(string key) => new(key, null, Livemode: false);

    Task<StripeTrouble> TroubleAsync(StripeCredential credential, string sessionId) =>
        Assert.ThrowsAsync<StripeTrouble>(() => stripe.Checkout.ReadAsync(credential, sessionId, Until.TestEnds));
}

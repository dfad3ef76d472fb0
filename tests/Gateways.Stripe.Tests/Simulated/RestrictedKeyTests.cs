namespace Tamias.Gateways.Tests.Simulated;

public class RestrictedKeyTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    [Fact]
    public async Task A_full_key_lacks_nothing() =>
        Assert.Empty(await new StripePermissions(stripe.Access).MissingAsync(stripe.Credential, Until.TestEnds));

    [Fact]
    public async Task The_trial_leaves_nothing_behind()
    {
        var quiet = stripe.Simulator.Accounts.Create();
        await new StripePermissions(stripe.Access).MissingAsync(Own(quiet.SecretKey()), Until.TestEnds);

        Assert.Empty(stripe.Simulator.All(quiet.Id, "event"));
        Assert.Empty(stripe.Simulator.All(quiet.Id, "refund"));
        Assert.Empty(stripe.Simulator.All(quiet.Id, "webhook_endpoint"));
    }

    [Fact]
    public async Task Each_box_that_is_not_ticked_is_named()
    {
        var missing = await MissingAsync("rak_checkout_session_read", "rak_payment_intent_read", "rak_charge_read");

        Assert.Contains("rak_checkout_session_write", missing);
        Assert.Contains("rak_refund_write", missing);
        Assert.Contains("rak_webhook_write", missing);
        Assert.DoesNotContain("rak_payment_intent_read", missing);
        Assert.DoesNotContain("rak_charge_read", missing);
    }

    [Fact]
    public async Task A_box_missed_at_set_up_is_named_when_it_is_needed()
    {
        var key = stripe.Simulator.Accounts.AddKey(stripe.MerchantId, live: false, "rak_charge_read").Secret;
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => stripe.Checkout.CreateAsync(Own(key), Requests.New(), Until.TestEnds));

        Assert.Equal(StripeTroubleKind.NoAccess, trouble.Kind);
        Assert.Equal("rak_checkout_session_write", StripePermissions.Lacked(trouble));
    }

    async Task<IEnumerable<string>> MissingAsync(params IReadOnlyList<string> ticked)
    {
        var key = stripe.Simulator.Accounts.AddKey(stripe.MerchantId, live: false, ticked).Secret;
        return (await new StripePermissions(stripe.Access).MissingAsync(Own(key), Until.TestEnds)).Select(p => p.Slug);
    }

    static StripeCredential Own(string key) => new(key, null, Livemode: false);
}

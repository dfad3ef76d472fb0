namespace Tamias.StripeSimulator.Tests;

public sealed class KeysAndAccountsTests : Scenario
{
    [Fact]
    public async Task An_unknown_key_is_401()
    {
        var refused = await RefusedAsync(
            () => World.Client("sk_test_unknown_key_1234").V1.Accounts.GetSelfAsync(cancellationToken: Now));
        Assert.Equal(401, (int)refused.HttpStatusCode);
        Assert.Contains("Invalid API Key provided: sk_test_", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown_key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publishable_key_is_refused()
    {
        var refused = await RefusedAsync(
            () => World.Client("pk_test_anything").V1.Accounts.GetSelfAsync(cancellationToken: Now));
        Assert.Equal("secret_key_required", refused.StripeError.Code);
    }

    [Fact]
    public async Task A_revoked_key_is_401()
    {
        var key = World.Merchant.SecretKey();
        Simulator.Accounts.RevokeKey(key);
        var refused = await RefusedAsync(() => World.Client(key).V1.Accounts.GetSelfAsync(cancellationToken: Now));
        Assert.Equal(401, (int)refused.HttpStatusCode);
    }

    [Fact]
    public async Task A_restricted_key_is_told_which_permission_it_lacks()
    {
        var key = Simulator.Accounts.AddKey(World.Merchant.Id, false, "rak_checkout_session_write");
        var client = World.Client(key.Secret);
        var session = await World.NewSessionAsync(client);
        Assert.Equal(session.Id, (await client.V1.Checkout.Sessions.GetAsync(session.Id, cancellationToken: Now)).Id);

        var refused = await RefusedAsync(() => client.V1.Refunds.GetAsync("re_of_nobody", cancellationToken: Now));
        Assert.Equal(403, (int)refused.HttpStatusCode);
        Assert.Contains("Having the 'rak_refund_read' permission", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expanding_needs_the_read_permission_of_what_is_expanded()
    {
        var session = await SessionAsync();
        var key = Simulator.Accounts.AddKey(World.Merchant.Id, false, "rak_checkout_session_read");
        var refused = await RefusedAsync(() => World.Client(key.Secret).V1.Checkout.Sessions.GetAsync(
            session.Id, new SessionGetOptions { Expand = ["payment_intent"] }, cancellationToken: Now));
        Assert.Contains("rak_payment_intent_read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platforms_own_object_is_invisible_to_the_connected_account()
    {
        var customer = await World.Platform().V1.Customers.CreateAsync(
            new CustomerCreateOptions(), cancellationToken: Now);
        var refused = await RefusedAsync(
            () => World.Platform(World.Merchant.Id).V1.Customers.GetAsync(customer.Id, cancellationToken: Now));
        Assert.Equal((404, "resource_missing"), ((int)refused.HttpStatusCode, refused.StripeError.Code));
    }

    [Fact]
    public async Task An_account_that_is_unknown_or_not_connected_is_403()
    {
        var stranger = Simulator.Accounts.Create(new NewAccount { Email = "stranger@example.com" });
        foreach (var id in new[] { "acct_unknown", stranger.Id })
        {
            var refused = await RefusedAsync(() => World.Platform(id).V1.Balance.GetAsync(cancellationToken: Now));
            Assert.Equal((403, "account_invalid"), ((int)refused.HttpStatusCode, refused.StripeError.Code));
        }
    }

    [Fact]
    public async Task Test_and_live_mode_do_not_meet()
    {
        var session = await SessionAsync();
        var live = World.Client(World.Merchant.SecretKey(live: true));
        var refused = await RefusedAsync(() => live.V1.Checkout.Sessions.GetAsync(session.Id, cancellationToken: Now));
        Assert.Equal("resource_missing", refused.StripeError.Code);
        Assert.Contains("a similar object exists in test mode", refused.Message, StringComparison.Ordinal);
        var real = await World.NewSessionAsync(live);
        Assert.StartsWith("cs_live_", real.Id, StringComparison.Ordinal);
        Assert.True(real.Livemode);
    }

    [Fact]
    public async Task A_test_connection_does_not_cover_live_mode()
    {
        var live = World.Client(Simulator.Accounts.Platform!.SecretKey(live: true), World.Merchant.Id);
        await RefusedAsync(() => live.V1.Balance.GetAsync(cancellationToken: Now));
        Simulator.Accounts.Connect(World.Merchant.Id, live: true);
        Assert.True((await live.V1.Balance.GetAsync(cancellationToken: Now)).Livemode);
    }

    [Fact]
    public async Task A_restricted_account_says_what_it_needs_and_tells_the_platform()
    {
        Simulator.Accounts.SetChargesEnabled(World.Merchant.Id, false);
        var account = await World.Platform().V1.Accounts.GetAsync(World.Merchant.Id, cancellationToken: Now);
        Assert.False(account.ChargesEnabled);
        Assert.Contains("external_account", account.Requirements.CurrentlyDue);

        await Simulator.Mail.DeliverDueAsync(Now);
        var told = Assert.IsType<Account>(
            World.Receiver.Events().Single(e => e.Type == EventTypes.AccountUpdated).Data.Object);
        Assert.False(told.ChargesEnabled);
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_and_the_version()
    {
        var answer = (await Api.Balance.GetAsync(cancellationToken: Now)).StripeResponse;
        Assert.StartsWith("req_", answer.RequestId, StringComparison.Ordinal);
        Assert.Equal(ApiVersions.Pinned, answer.Headers.GetValues("Stripe-Version").Single());
    }
}

namespace Tamias.StripeSimulator.Tests;

public sealed class WebhookTests : Scenario
{
    [Fact]
    public async Task The_secret_of_an_endpoint_is_told_once()
    {
        var made = await EndpointAsync();
        Assert.StartsWith("whsec_", made.Secret, StringComparison.Ordinal);
        Assert.Null((await Api.WebhookEndpoints.GetAsync(made.Id, cancellationToken: Now)).Secret);
        Assert.Null(Assert.Single(await Api.WebhookEndpoints.ListAsync(cancellationToken: Now)).Secret);
    }

    [Fact]
    public async Task An_accounts_own_endpoint_hears_what_it_asked_for_without_the_account()
    {
        var made = await EndpointAsync("payment_intent.succeeded");
        await PaidAsync();
        await DeliverAsync();
        var told = Assert.Single(World.Receiver.Events("/own", made.Secret));
        Assert.Equal(("payment_intent.succeeded", null, ApiVersions.Pinned),
            (told.Type, told.Account, told.ApiVersion));
    }

    [Fact]
    public async Task A_delivery_of_another_secret_does_not_verify()
    {
        await EndpointAsync();
        await PaidAsync();
        await DeliverAsync();
        Assert.Throws<StripeException>(() => World.Receiver.Events("/own", "whsec_wrong"));
    }

    [Fact]
    public async Task An_endpoint_is_changed_disabled_and_deleted()
    {
        var made = await EndpointAsync();
        var changed = await Api.WebhookEndpoints.UpdateAsync(made.Id, new WebhookEndpointUpdateOptions
            { Disabled = true, EnabledEvents = ["charge.refunded"] }, cancellationToken: Now);
        Assert.Equal(("disabled", "charge.refunded"), (changed.Status, changed.EnabledEvents.Single()));
        await PaidAsync();
        await DeliverAsync();
        Assert.DoesNotContain(World.Receiver.Mail, m => m.Path == "/own");
        Assert.True((await Api.WebhookEndpoints.DeleteAsync(made.Id, cancellationToken: Now)).Deleted);
        Assert.Empty(await Api.WebhookEndpoints.ListAsync(cancellationToken: Now));
    }

    [Fact]
    public async Task Sixteen_endpoints_are_the_most()
    {
        for (var i = 0; i < 16; i++) await EndpointAsync();
        await RefusedAsync(() => EndpointAsync());
    }

    [Fact]
    public async Task A_test_endpoint_of_a_platform_hears_no_live_event_but_a_live_one_hears_both()
    {
        var platform = Simulator.Accounts.Platform!;
        var live = await World.Client(platform.SecretKey(live: true)).V1.WebhookEndpoints.CreateAsync(
            new WebhookEndpointCreateOptions
                { Url = "https://127.0.0.1:1/live", EnabledEvents = ["*"], Connect = true }, cancellationToken: Now);
        Simulator.Accounts.Connect(World.Merchant.Id, live: true);
        await PaidAsync();
        var real = await World.NewSessionAsync(World.Client(World.Merchant.SecretKey(live: true)));
        Simulator.Payer.PayByCard(real.Id);
        var heard = Simulator.Mail.Deliveries.Where(d => d.Type == "payment_intent.succeeded").ToList();
        Assert.Equal([false, true], heard.Where(d => d.Endpoint == live.Id).Select(d => d.Live));
        Assert.Equal([false], heard.Where(d => d.Endpoint != live.Id).Select(d => d.Live));
    }

    [Fact]
    public async Task A_failed_delivery_is_repeated_later_and_later_with_a_new_signature()
    {
        foreach (var status in new[] { 500, 500, 302, 302 }) World.Receiver.Answers.Enqueue(status);
        Simulator.Accounts.SetChargesEnabled(World.Merchant.Id, false);
        await DeliverAsync();
        Assert.Equal(0, await Simulator.Mail.DeliverDueAsync(Now));
        Simulator.Advance(TimeSpan.FromMinutes(5));
        await DeliverAsync();
        Simulator.Advance(TimeSpan.FromHours(1));
        await DeliverAsync();
        var updated = Simulator.Mail.Deliveries[0];
        Assert.Equal([500, 302, 200], updated.Attempts.Select(a => a.Status));
        var signatures = World.Receiver.Mail.Select(m => m.Signature).Distinct();
        Assert.Equal(World.Receiver.Mail.Count, signatures.Count());
    }

    [Fact]
    public async Task A_test_endpoint_is_given_up_after_four_tries()
    {
        Simulator.Accounts.SetChargesEnabled(World.Merchant.Id, false);
        for (var i = 0; i < 6; i++)
        {
            World.Receiver.Answers.Enqueue(500);
            World.Receiver.Answers.Enqueue(500);
            await DeliverAsync();
            Simulator.Advance(TimeSpan.FromHours(4));
        }
        var given = Simulator.Mail.Deliveries[0];
        Assert.Equal((4, null, false), (given.Attempts.Count, given.NextAt, given.Delivered));
    }

    [Fact]
    public async Task A_dead_endpoint_is_noted_as_no_answer()
    {
        await Api.WebhookEndpoints.CreateAsync(new WebhookEndpointCreateOptions
            { Url = "http://127.0.0.1:1/dead", EnabledEvents = ["customer.created"] }, cancellationToken: Now);
        await Api.Customers.CreateAsync(new CustomerCreateOptions(), cancellationToken: Now);
        await DeliverAsync();
        var dead = Simulator.Mail.Deliveries.First(d => d.EndpointAccount == World.Merchant.Id);
        Assert.Equal(0, Assert.Single(dead.Attempts).Status);
    }

    [Fact]
    public async Task An_event_can_be_sent_again_under_the_same_id()
    {
        await PaidAsync();
        await DeliverAsync();
        var first = World.Receiver.Events().Single(e => e.Type == "payment_intent.succeeded");
        Simulator.Mail.Replay(first.Id);
        await DeliverAsync();
        Assert.Equal(2, World.Receiver.Events().Count(e => e.Id == first.Id));
    }

    async Task DeliverAsync() => await Simulator.Mail.DeliverDueAsync(Now);

    Task<WebhookEndpoint> EndpointAsync(string type = "*") => Api.WebhookEndpoints.CreateAsync(
        new WebhookEndpointCreateOptions
        {
            Url = new Uri(World.Receiver.Address, "/own").AbsoluteUri,
            EnabledEvents = [type],
            ApiVersion = ApiVersions.Pinned,
            Metadata = new Dictionary<string, string> { ["tamias"] = "1" },
        }, cancellationToken: Now);
}

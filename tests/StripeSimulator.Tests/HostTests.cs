namespace Tamias.StripeSimulator.Tests;

public sealed class HostTests
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Webhooks_can_be_carried_inside_the_process()
    {
        using var inbox = new Inbox();
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions
        {
            PlatformClientId = "ca_x",
            PlatformSecretKey = "sk_test_x",
            PlatformWebhookUrl = new Uri("http://product/hooks/stripe"),
            PlatformWebhookSecret = Receiver.Secret,
            WebhookTransport = inbox,
        }, Now);
        host.Simulator.Accounts.Connect(host.Simulator.Accounts.Create().Id);
        var (body, signature) = await inbox.First.Task.WaitAsync(TimeSpan.FromSeconds(10), Now);
        Assert.Equal(EventTypes.AccountApplicationAuthorized,
            EventUtility.ConstructEvent(body, signature, Receiver.Secret).Type);
    }

    [Fact]
    public async Task Two_simulators_run_side_by_side()
    {
        await using var first = await SimulatorHost.StartAsync(new SimulatorOptions(), Now);
        await using var second = await SimulatorHost.StartAsync(new SimulatorOptions(), Now);
        Assert.NotEqual(first.Address, second.Address);
        Assert.True(first.Address.IsLoopback);
    }

    [Fact]
    public async Task An_unknown_operation_is_said_to_be_missing_from_the_simulator()
    {
        await using var world = await World.StartAsync();
        var refused = await Assert.ThrowsAsync<StripeException>(
            () => world.Own.V1.Coupons.ListAsync(cancellationToken: Now));
        Assert.Equal(404, (int)refused.HttpStatusCode);
        Assert.Contains("Unrecognized request URL (GET: /v1/coupons)", refused.Message, StringComparison.Ordinal);
    }

    sealed class Inbox : HttpMessageHandler
    {
        public TaskCompletionSource<(string Body, string Signature)> First { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            First.TrySetResult((body, request.Headers.GetValues("Stripe-Signature").Single()));
            return new HttpResponseMessage();
        }
    }
}

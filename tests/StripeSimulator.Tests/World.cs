namespace Tamias.StripeSimulator.Tests;

/// <summary>A simulator with one platform and one merchant connected to it.</summary>
public sealed class World : IAsyncDisposable
{
    public const string ClientId = "ca_test_platform";
    public const string PlatformKey = "sk_test_platform_of_the_tests";

    World(SimulatorHost host, Receiver receiver)
    {
        Host = host;
        Receiver = receiver;
        Merchant = Simulator.Accounts.Create(new NewAccount { Email = "merchant@example.com", Name = "Κήπος ΑΕ" });
        Simulator.Accounts.Connect(Merchant.Id);
    }

    public SimulatorHost Host { get; }
    public Receiver Receiver { get; }
    public Simulator Simulator => Host.Simulator;
    public SimulatedAccount Merchant { get; }

    public StripeClient Own => Client(Merchant.SecretKey());

    public static async Task<World> StartAsync(
        bool autoDeliver = false, string? snapshot = null)
    {
        var receiver = await Receiver.StartAsync();
        return new World(await SimulatorHost.StartAsync(new SimulatorOptions
        {
            Seed = "tests",
            AutoDeliver = autoDeliver,
            SnapshotFile = snapshot,
            TimeProvider = new FrozenTime(),
            PlatformClientId = ClientId,
            PlatformSecretKey = PlatformKey,
            PlatformWebhookUrl = new Uri(receiver.Address, "/platform"),
            PlatformWebhookSecret = Receiver.Secret,
            WebhookTimeout = TimeSpan.FromSeconds(2),
        }), receiver);
    }

    public StripeClient Client(string key, string? account = null) => new(new StripeClientOptions
    {
        ApiKey = key,
        StripeAccount = account,
        ApiBase = Host.Address.AbsoluteUri.TrimEnd('/'),
        ConnectBase = Host.Address.AbsoluteUri.TrimEnd('/'),
        HttpClient = new SystemNetHttpClient(new HttpClient(), 0, null, false),
    });

    public StripeClient Platform(string? account = null) => Client(PlatformKey, account);

    public static Task<Session> NewSessionAsync(
        StripeClient client, long amount = 12_300, Action<SessionCreateOptions>? more = null)
    {
        var wanted = Wanted(amount);
        more?.Invoke(wanted);
        return client.V1.Checkout.Sessions.CreateAsync(
            wanted, cancellationToken: TestContext.Current.CancellationToken);
    }

    public static SessionCreateOptions Wanted(long amount = 12_300) => new()
    {
        Mode = "payment",
        SuccessUrl = "https://merchant.example/paid?session={CHECKOUT_SESSION_ID}",
        CancelUrl = "https://merchant.example/invoice",
        ClientReferenceId = "attempt-1",
        Metadata = new Dictionary<string, string> { ["attempt"] = "1" },
        PaymentIntentData = new SessionPaymentIntentDataOptions
            { Description = "INV-1", Metadata = new Dictionary<string, string> { ["attempt"] = "1" } },
        LineItems =
        [
            new()
            {
                Quantity = 1,
                PriceData = new SessionLineItemPriceDataOptions
                {
                    Currency = "eur",
                    UnitAmount = amount,
                    ProductData = new SessionLineItemPriceDataProductDataOptions { Name = "INV-1" },
                },
            },
        ],
    };

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}

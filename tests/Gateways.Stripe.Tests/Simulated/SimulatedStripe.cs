using Tamias.StripeSimulator;
using Tamias.StripeSimulator.State;

namespace Tamias.Gateways.Tests.Simulated;

/// <summary>A simulated Stripe with one merchant and with a platform; one for each class of tests.</summary>
public sealed class SimulatedStripe : IAsyncLifetime
{
    const string PlatformKey = "sk_test_platform0000";

    readonly HttpClient http = StripeAccess.NewHttpClient();
    SimulatorHost? host;
    SimulatedAccount? merchant;
    StripeAccess? access;

    public Simulator Simulator => host!.Simulator;

    public StripeAccess Access => access!;

    public StripeCheckout Checkout => new(Access);

    /// <summary>The merchant's own key.</summary>
    public StripeCredential Credential => new(merchant!.SecretKey(), null, Livemode: false);

    /// <summary>The simulator's own time.</summary>
    public DateTimeOffset Now => Simulator.Clock.GetUtcNow();

    public string MerchantId => merchant!.Id;

    /// <summary>What was sent to the merchant's endpoints.</summary>
    public Letterbox Letterbox { get; } = new();

    public async ValueTask InitializeAsync()
    {
        host = await SimulatorHost.StartAsync(new SimulatorOptions
        {
            PlatformClientId = "ca_platform",
            PlatformSecretKey = PlatformKey,
            WebhookTransport = Letterbox,
            AutoDeliver = false,
        });
        merchant = Simulator.Accounts.Create(new NewAccount { Name = "Η Άνοιξη" });
        access = new(
            new()
            {
                ApiBase = host.Address.ToString(),
                ConnectBase = host.Address.ToString(),
                Platform = new() { ClientId = "ca_platform", SecretKey = PlatformKey },
            },
            http);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        Letterbox.Dispose();
        if (host is not null)
            await host.DisposeAsync();
    }

    public Task<Checkout> OpenAsync(CheckoutRequest? request = null) =>
        Checkout.CreateAsync(Credential, request ?? Requests.New(), Until.TestEnds);

    public Task<Checkout> ReadAsync(string sessionId) => Checkout.ReadAsync(Credential, sessionId, Until.TestEnds);
}

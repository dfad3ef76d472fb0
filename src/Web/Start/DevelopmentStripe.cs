using Tamias.StripeSimulator;

namespace Tamias.Web.Start;

/// <summary>In Development the product brings its own stand-in for Stripe, on the next loopback port; nothing is
/// real.</summary>
public sealed class DevelopmentStripe : IAsyncDisposable
{
    const string ClientId = "ca_simulator";
    const string SecretKey = "sk_test_simulated_platform";
    const string WebhookSecret = "whsec_simulated_platform";

    SimulatorHost? host;

    public bool IsRunning => host is not null;

    /// <summary>Starts it where the operator has not named a Stripe, and tells the configuration.</summary>
    public static async Task<DevelopmentStripe> StartAsync(
        WebApplicationBuilder builder, TamiasSettings settings, bool serves)
    {
        var stripe = new DevelopmentStripe();
        var configuration = builder.Configuration;
        if (serves && builder.Environment.IsDevelopment() && configuration.GetValue("Stripe:Simulator", true)
            && configuration["Stripe:ApiBase"] is null && configuration["Stripe:Platform:SecretKey"] is null)
            await stripe.OpenAsync(configuration, settings);
        return stripe;
    }

    /// <summary>A connection to a simulated account made for the demo company.</summary>
    public Connection Connect(Ids ids, Gateway gateway, string name, DateTimeOffset at)
    {
        var account = host!.Simulator.Accounts.Create(new() { Name = name, Country = "GR" });
        host.Simulator.Accounts.Connect(account.Id);
        var connection = new Connection(
            ids.Next<Connection>(), gateway.OrganizationId, gateway.Id, ConnectionWay.Platform, livemode: false)
        {
            State = ConnectionState.Connected, ChargesEnabled = true, AccountId = account.Id,
            AccountName = name, Country = "GR", ConnectedAt = at,
        };
        gateway.ConnectionId = connection.Id;
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    async Task OpenAsync(ConfigurationManager configuration, TamiasSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        host = await SimulatorHost.StartAsync(new()
        {
            Port = new Uri(settings.PublicUrl).Port + 1,
            SnapshotFile = Path.Combine(settings.DataFolder, "stripe-simulator.json"),
            PlatformName = "Tamias",
            PlatformClientId = ClientId,
            PlatformSecretKey = SecretKey,
            PlatformWebhookSecret = WebhookSecret,
            PlatformWebhookUrl = new Uri(settings.PublicUrl + "/hooks/stripe"),
        }, CancellationToken.None);
        configuration["Stripe:ApiBase"] = configuration["Stripe:ConnectBase"] =
            host.Address.GetLeftPart(UriPartial.Authority);
        configuration["Stripe:Platform:ClientId"] = ClientId;
        configuration["Stripe:Platform:SecretKey"] = SecretKey;
        configuration["Stripe:Platform:WebhookSecret"] = WebhookSecret;
    }
}

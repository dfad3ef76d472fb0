namespace Tamias.StripeSimulator;

/// <summary>Runs the simulator as a process of its own.</summary>
internal static class Entry
{
    internal static async Task Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        await using var host = await SimulatorHost.StartAsync(Options(settings));
        Tell(host.Simulator);
        await host.WaitAsync(CancellationToken.None);
    }

    static SimulatorOptions Options(IConfiguration settings) => new()
    {
        Port = settings.GetValue("Simulator:Port", SimulatorOptions.UsualPort),
        SnapshotFile = settings["Simulator:SnapshotFile"],
        Seed = settings["Simulator:Seed"],
        PlatformClientId = settings["Stripe:Platform:ClientId"] ?? "ca_simulated_platform",
        PlatformSecretKey = settings["Stripe:Platform:SecretKey"] ?? "sk_test_simulated_platform",
        PlatformWebhookUrl = settings["Simulator:PlatformWebhookUrl"] is { } url ? new Uri(url) : null,
        PlatformWebhookSecret = settings["Stripe:Platform:WebhookSecret"],
    };

    static void Tell(Simulator simulator)
    {
        Console.WriteLine($"Stripe simulator: {simulator.Address}");
        foreach (var account in simulator.Accounts.All)
            Console.WriteLine($"{account.Id}  {account.Name}  {account.SecretKey()}  {account.TestClientId}");
    }
}

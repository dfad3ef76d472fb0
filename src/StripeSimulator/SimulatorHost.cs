using System.Net;

namespace Tamias.StripeSimulator;

/// <summary>A running simulator: API, OAuth, hosted pages, dashboard and control under one loopback address.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Heartbeat heartbeat;

    SimulatorHost(WebApplication app, Simulator simulator, Heartbeat heartbeat)
    {
        this.app = app;
        this.heartbeat = heartbeat;
        Simulator = simulator;
    }

    public Uri Address => Simulator.Address;

    /// <summary>The control over it from within the same process.</summary>
    public Simulator Simulator { get; }

    public static async Task<SimulatorHost> StartAsync(
        SimulatorOptions options, CancellationToken cancellationToken = default)
    {
        var simulator = new Simulator(options);
        var file = options.SnapshotFile is { } path ? new SnapshotFile(simulator.World, path) : null;
        file?.Load();
        simulator.Accounts.OpenPlatform(options);
        var site = Build(options);
        Addresses.Map(site, simulator);
        await site.StartAsync(cancellationToken);
        simulator.MoveTo(new Uri(site.Urls.First()));
        return new SimulatorHost(site, simulator, new Heartbeat(simulator, options, file).Start());
    }

    public async ValueTask DisposeAsync()
    {
        await heartbeat.DisposeAsync();
        await app.DisposeAsync();
        Simulator.Dispose();
    }

    internal Task WaitAsync(CancellationToken cancellation) => app.WaitForShutdownAsync(cancellation);

    static WebApplication Build(SimulatorOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        return builder.Build();
    }
}

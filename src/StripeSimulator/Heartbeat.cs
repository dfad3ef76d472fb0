namespace Tamias.StripeSimulator;

/// <summary>What goes on without being asked: time's work, deliveries and the snapshot.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly CancellationTokenSource stopping = new();
    readonly Simulator simulator;
    readonly SimulatorOptions options;
    Task beating = Task.CompletedTask;

    Heartbeat(Simulator simulator, SimulatorOptions options)
    {
        this.simulator = simulator;
        this.options = options;
    }

    internal static Heartbeat Start(Simulator simulator, SimulatorOptions options)
    {
        var heart = new Heartbeat(simulator, options);
        heart.beating = Task.Run(() => heart.BeatAsync(heart.stopping.Token));
        return heart;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await beating;
        stopping.Dispose();
    }

    async Task BeatAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
                if (options.AutoDeliver) await simulator.Mail.DeliverDueAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // the host is being stopped
        }
    }
}

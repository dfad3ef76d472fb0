namespace Tamias.StripeSimulator;

/// <summary>What goes on without being asked: time's work, deliveries and the snapshot.</summary>
internal sealed class Heartbeat(Simulator simulator, SimulatorOptions options, SnapshotFile? file) : IAsyncDisposable
{
    const int BeatsBetweenSnapshots = 20;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly CancellationTokenSource stopping = new();
    Task beating = Task.CompletedTask;

    internal Heartbeat Start()
    {
        beating = Task.Run(() => BeatAsync(stopping.Token));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await beating;
        stopping.Dispose();
        file?.SaveIfChanged();
    }

    async Task BeatAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        try
        {
            for (var beat = 1L; await timer.WaitForNextTickAsync(cancellation); beat++)
                await BeatOnceAsync(beat, cancellation);
        }
        catch (OperationCanceledException)
        {
            // the host is being stopped
        }
    }

    async Task BeatOnceAsync(long beat, CancellationToken cancellation)
    {
        if (options.AutoDeliver) await simulator.Mail.DeliverDueAsync(cancellation);
        if (beat % BeatsBetweenSnapshots == 0) file?.SaveIfChanged();
    }
}

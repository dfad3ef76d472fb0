namespace Tamias.Web.Work;

/// <summary>Does units of one kind of work, each in a scope of its own, until none is left; then looks again
/// shortly. Waits while nothing can be written.</summary>
public sealed class Loop<T>(IServiceScopeFactory scopes, TimeProvider clock, Disk disk, ILogger<T> log)
    : BackgroundService where T : IWork
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            while (!stoppingToken.IsCancellationRequested && disk.State is DiskState.Fine
                && await SurviveAsync(stoppingToken))
            {
                // Another unit may be waiting.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task<bool> SurviveAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<T>().OnceAsync(cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            if (DiskTrouble.Of(exception) is DiskState.Fine) // of the disk, the watch speaks once for all
                log.LogError(exception, "A unit of {Work} failed; it is tried again.", typeof(T).Name);
            return false;
        }
    }
}

namespace Tamias.Web.Work;

/// <summary>Does units of one kind of work, each in a scope of its own and as many at once as the kind allows, until
/// none is left; then looks again shortly. Waits while nothing can be written.</summary>
public sealed class Loop<T>(IServiceScopeFactory scopes, TimeProvider clock, Disk disk, ILogger<T> log)
    : BackgroundService where T : IWork
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    int busy;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, T.AtOnce).Select(lane => RunAsync(lane, stoppingToken)));

    /// <summary>One lane looks always, the others while a unit is under way.</summary>
    async Task RunAsync(int lane, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1) + (Pause * lane / T.AtOnce), clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            timer.Period = Pause;
            while (!stopping.IsCancellationRequested && disk.State is DiskState.Fine
                && (lane == 0 || Volatile.Read(ref busy) > 0) && await SurviveAsync(stopping))
            {
                // Another unit may be waiting.
            }
        }
    }

    async Task<bool> SurviveAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref busy);
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
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }
}

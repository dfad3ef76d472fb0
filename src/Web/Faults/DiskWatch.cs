namespace Tamias.Web.Faults;

/// <summary>Looks whether a full disk has room again, and ends the process when the disk is broken, so that the next
/// one begins from what is surely there.</summary>
public sealed partial class DiskWatch(
    Disk disk, IServiceScopeFactory scopes, IHostApplicationLifetime life, TimeProvider clock, ILogger<DiskWatch> log)
    : BackgroundService
{
    /// <summary>The usual one for an input/output error.</summary>
    public const int ExitCode = 74;

    /// <summary>After this, whoever still reads is left alone: pages that follow an invoice never end by
    /// themselves.</summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    const int MostPauses = 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken) && disk.State is not DiskState.Broken)
            if (disk.State is DiskState.Full)
                await WaitForRoomAsync(timer, stoppingToken);

        LogBroken();
        life.StopApplication();
    }

    async Task WaitForRoomAsync(PeriodicTimer timer, CancellationToken cancellation)
    {
        LogFull();
        for (var pauses = 1; disk.State is DiskState.Full; pauses = Math.Min(2 * pauses, MostPauses))
        {
            for (var pause = 0; pause < pauses; pause++)
                await timer.WaitForNextTickAsync(cancellation);
            if (await HasRoomAsync(cancellation))
                disk.HasRoom();
        }

        if (disk.State is DiskState.Fine)
            LogRoom();
    }

    async Task<bool> HasRoomAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Db>().HasRoomAsync(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogNoAnswer(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error,
        Message = "The disk is full: nothing is written, reading goes on. Make room; it goes on by itself.")]
    partial void LogFull();

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is room again: writing goes on.")]
    partial void LogRoom();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether there is room again could not be found out.")]
    partial void LogNoAnswer(Exception failure);

    [LoggerMessage(Level = LogLevel.Critical,
        Message = "The disk failed a write: nothing more is written, and this process ends so that a new one begins "
            + "from what is surely there. Look after the disk.")]
    partial void LogBroken();
}

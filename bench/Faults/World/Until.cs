using System.Diagnostics;

namespace Tamias.Bench.Faults.World;

/// <summary>Waits for what happens in another process.</summary>
static class Until
{
    static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    /// <summary>False when it has not come true in time; what cannot be asked is not true yet.</summary>
    public static async Task<bool> TrueAsync(Func<Task<bool>> look, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < (limit ?? Usual))
        {
            if (await IsTrueAsync(look))
                return true;
            await Task.Delay(25);
        }

        return false;
    }

    static async Task<bool> IsTrueAsync(Func<Task<bool>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}

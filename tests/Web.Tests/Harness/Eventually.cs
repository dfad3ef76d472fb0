using System.Diagnostics;

namespace Tamias.Web.Tests.Harness;

/// <summary>Waits for what happens in the background.</summary>
static class Eventually
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task<T> GetsAsync<T>(Func<Task<T>> look, Func<T, bool> good)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (good(seen) || watch.Elapsed > Longest)
                return seen;
            await Task.Delay(50);
        }
    }
}

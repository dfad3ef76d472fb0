using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tamias.Bench.Load;

/// <summary>So many senders that each wait for an answer before they ask again, for a bounded time.</summary>
/// <param name="addresses">Of the processes, which are asked in turn.</param>
sealed class Senders(IReadOnlyList<Uri> addresses, int senders, TimeSpan span) : IDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false });

    int sent;

    public Task<Figures> RunAsync(Func<int, HttpRequestMessage> request) => RunAsync(senders, span, async () =>
    {
        var number = Interlocked.Increment(ref sent);
        using var message = request(number);
        message.RequestUri = new(addresses[number % addresses.Count], message.RequestUri!);
        // The product slows down one address that asks too often; here every request is somebody else's.
        message.Headers.Add("X-Forwarded-For", $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}");
        using var response = await client.SendAsync(message);
        await response.Content.LoadIntoBufferAsync();
        response.EnsureSuccessStatusCode();
    });

    public static async Task<Figures> RunAsync(int senders, TimeSpan span, Func<Task> once)
    {
        for (var warm = 0; warm < 50; warm++)
            await once();

        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < span)
            {
                var start = Stopwatch.GetTimestamp();
                await once();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        var sorted = times.Order().ToArray();
        return new(sorted.Length, sorted.Length / watch.Elapsed.TotalSeconds, sorted[sorted.Length / 2],
            sorted[sorted.Length * 99 / 100]);
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What a run gave; times in milliseconds.</summary>
sealed record Figures(int Count, double PerSecond, double P50, double P99);

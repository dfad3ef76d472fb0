using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>What a window fetched, from where and how much came over the wire.</summary>
public sealed class Traffic
{
    readonly ConcurrentQueue<IRequest> done = new();

    public Traffic(IPage page) => page.RequestFinished += (_, request) => done.Enqueue(request);

    public IReadOnlyList<string> Hosts =>
    [
        .. done.Select(r => new Uri(r.Url)).Where(u => u.Scheme != "data").Select(u => u.Authority)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Bytes of bodies as they were sent, compressed where the server compresses.</summary>
    public async Task<int> TransferredAsync()
    {
        var sizes = await Task.WhenAll(done.Select(r => r.SizesAsync()));
        return sizes.Sum(s => s.ResponseBodySize);
    }

    /// <summary>Bytes of bodies as they are read.</summary>
    public async Task<int> UnpackedAsync()
    {
        var sum = 0;
        foreach (var request in done)
            sum += await LengthAsync(request);
        return sum;
    }

    // A beacon's answer has no body that could be asked for.
    static async Task<int> LengthAsync(IRequest request) =>
        request.Method == "GET" && await request.ResponseAsync() is { } answer ? (await answer.BodyAsync()).Length : 0;
}

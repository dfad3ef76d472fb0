using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>What the pages of one host wrote to the console as errors: broken scripts, missing files, refused by the
/// policy.</summary>
public sealed class Complaints
{
    readonly ConcurrentQueue<string> all = new();

    /// <summary>Answers that a test asks for on purpose, such as 404.</summary>
    public HashSet<int> Expected { get; } = [];

    public IReadOnlyCollection<string> All => all;

    public void Listen(IPage page, Uri host)
    {
        page.PageError += (_, error) => all.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && Uri.TryCreate(page.Url, UriKind.Absolute, out var at)
                && at.Authority == host.Authority
                && !IsExpected(message.Text))
                all.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
        };
    }

    bool IsExpected(string text) =>
        Expected.Any(status => text.Contains($"status of {status} ", StringComparison.Ordinal));
}

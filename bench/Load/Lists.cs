using System.Globalization;

namespace Tamias.Bench.Load;

/// <summary>The merchant's pages when there is much to look through, each against the same page over the demo's few
/// invoices.</summary>
static class Lists
{
    static readonly (string Name, string Path)[] Pages =
    [
        ("home", "/"), ("invoices", "/sales/invoices"), ("invoices, page 40", "/sales/invoices?p=40"),
        ("overdue", "/sales/invoices?state=overdue"), ("by outstanding", "/sales/invoices?sort=-outstanding"),
        ("invoices, sought", "/sales/invoices?q=customer+99"), ("payments", "/payments"), ("customers", "/customers"),
        ("search, a name", "/search?q=customer+99"), ("search, an amount", "/search?q=123.45"),
    ];

    public static async Task RunAsync(RunningProduct product, TimeSpan span)
    {
        using var client = new HttpClient { BaseAddress = product.Addresses[0] };
        (await client.GetAsync(new Uri(product.SignInPath, UriKind.Relative))).EnsureSuccessStatusCode();
        await using var crowd = new Crowd(product.ConnectionString);
        var few = new Dictionary<string, Figures>();
        Console.WriteLine($"| invoices | {"page",-18} | p50 ms | p99 ms | ratio |");
        foreach (var count in new[] { 0, 10_000, 200_000 })
        {
            await crowd.GrowAsync(count);
            foreach (var (name, path) in Pages)
            {
                var figures = await Senders.RunAsync(1, span, async () =>
                {
                    using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                    answer.EnsureSuccessStatusCode();
                });
                few.TryAdd(name, figures);
                var ratio = figures.P50 / few[name].P50;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {count} | {name,-18} | {figures.P50:0.0} | {figures.P99:0.0} | {ratio:0.0} |"));
            }
        }
    }
}

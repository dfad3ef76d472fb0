using System.Globalization;
using Tamias.Bench.Load;

// Compares the customer's page and the webhook intake with a bare endpoint and a bare durable insert of the same run.
// Everything is on this machine, bounded in time; the absolute figures mean little, the ratios more.
var span = TimeSpan.FromSeconds(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5);
await using var product = await RunningProduct.StartAsync();

Console.WriteLine($"| senders | {"what",-34} | per second | p50 ms | p99 ms | ratio |");
foreach (var senders in new[] { 1, 8, 32 })
{
    using var load = new Senders(product.Address, senders, span);
    var bare = await load.RunAsync(_ => new(HttpMethod.Get, "/health/live"));
    var page = await load.RunAsync(_ => new(HttpMethod.Get, product.PayPath));
    using var inserts = new BareInserts(product.Folder);
    var insert = await Senders.RunAsync(senders, span, inserts.InsertAsync);
    var intake = await load.RunAsync(product.Webhook);
    Say(senders, "bare endpoint", bare, bare);
    Say(senders, "customer's page ÷ bare endpoint", page, bare);
    Say(senders, "bare durable insert", insert, insert);
    Say(senders, "webhook intake ÷ bare insert", intake, insert);
}

static void Say(int senders, string what, Figures figures, Figures baseline)
{
    var ratio = figures.PerSecond / baseline.PerSecond;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {senders} | {what,-34} | {figures.PerSecond:0} | {figures.P50:0.0} | {figures.P99:0.0} | {ratio:0.00} |"));
}

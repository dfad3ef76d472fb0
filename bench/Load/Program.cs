using System.Globalization;
using Tamias.Bench.Load;

// Compares the customer's page, its PDF and the webhook intake with a bare endpoint and a bare durable insert of the
// same run.
// Everything is on this machine, bounded in time; the absolute figures mean little, the ratios more.
// Words: seconds for each row (5), and "postgres", where two processes on one database are measured as well.
// "lists" measures the merchant's pages over 10,000 and 200,000 invoices instead.
var words = args.ToList();
var overLists = words.Remove("lists");
var onPostgres = words.Remove("postgres");
var span = TimeSpan.FromSeconds(words is [var seconds, ..] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 5);
await using var product = await RunningProduct.StartAsync(onPostgres);

if (overLists)
{
    await Lists.RunAsync(product, span);
    return;
}

Console.WriteLine($"| senders | {"what",-38} | per second | p50 ms | p99 ms | ratio |");
var intakes = new Dictionary<int, Figures>();
foreach (var senders in new[] { 1, 8, 32 })
{
    using var load = new Senders(product.Addresses, senders, span);
    var bare = await load.RunAsync(_ => Get("/health/live"));
    var page = await load.RunAsync(_ => Get(product.PayPath));
    var pdf = await load.RunAsync(_ => Get(product.PayPath + "/pdf"));
    await using var inserts = await product.InsertsAsync(senders);
    var insert = await Senders.RunAsync(senders, span, inserts.InsertAsync);
    var intake = intakes[senders] = await load.RunAsync(product.Webhook);
    Say(senders, "bare endpoint", bare, bare);
    Say(senders, "customer's page ÷ bare endpoint", page, bare);
    Say(senders, "its PDF ÷ customer's page", pdf, page);
    Say(senders, "bare durable insert", insert, insert);
    Say(senders, "webhook intake ÷ bare insert", intake, insert);
}

if (onPostgres)
{
    await product.AddNodeAsync();
    foreach (var (senders, one) in intakes)
    {
        using var load = new Senders(product.Addresses, senders, span);
        Say(senders, "webhook intake, two processes ÷ one", await load.RunAsync(product.Webhook), one);
    }
}

static HttpRequestMessage Get(string path) => new(HttpMethod.Get, new Uri(path, UriKind.Relative));

static void Say(int senders, string what, Figures figures, Figures baseline)
{
    var ratio = figures.PerSecond / baseline.PerSecond;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {senders} | {what,-38} | {figures.PerSecond:0} | {figures.P50:0.0} | {figures.P99:0.0} | {ratio:0.00} |"));
}

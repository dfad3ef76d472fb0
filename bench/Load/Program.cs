using System.Globalization;
using Tamias.Bench.Load;

// Compares the customer's page, its PDF and the webhook intake with a bare endpoint and a bare durable insert of the
// same run.
// Everything is on this machine, bounded in time; the absolute figures mean little, the ratios more.
// Words: seconds for each row (5), and "postgres", where two processes on one database are measured as well.
// "lists" measures the merchant's pages over 10,000 and 200,000 invoices instead, "settle" how many payments a second
// webhooks alone make Paid.
var words = args.ToList();
var overLists = words.Remove("lists");
var onPostgres = words.Remove("postgres");
var settles = words.Remove("settle");
var span = TimeSpan.FromSeconds(words is [var seconds, ..] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 5);
if (settles)
{
    await Settling.RunAsync(onPostgres, span);
    return;
}

await using var product = await RunningProduct.StartAsync(onPostgres);

if (overLists)
{
    await Lists.RunAsync(product, span);
    return;
}

// A process that has just started compiles while it answers: for about ten thousand webhooks one costs several times as
// much as later. What counts is how it runs for weeks.
using (var first = new Senders(product.Addresses, 32, span * 4))
{
    await first.RunAsync(_ => Get(product.PayPath));
    await first.RunAsync(product.Webhook);
}

Console.WriteLine($"| senders | {"what",-38} | per second | p50 ms | p99 ms | processor ms | ratio |");
var intakes = new Dictionary<int, Figures>();
foreach (var senders in new[] { 1, 8, 32 })
{
    using var load = new Senders(product.Addresses, senders, span);
    var bare = await SayAsync(senders, "bare endpoint", () => load.RunAsync(_ => Get("/health/live")));
    var page = await SayAsync(
        senders, "customer's page ÷ bare endpoint", () => load.RunAsync(_ => Get(product.PayPath)), bare);
    await SayAsync(
        senders, "its PDF ÷ customer's page", () => load.RunAsync(_ => Get(product.PayPath + "/pdf")), page);
    await using var inserts = await product.InsertsAsync(senders);
    var insert = await SayAsync(
        senders, "bare durable insert", () => Senders.RunAsync(senders, span, inserts.InsertAsync));
    intakes[senders] = await SayAsync(
        senders, "webhook intake ÷ bare insert", () => load.RunAsync(product.Webhook), insert);
}

if (onPostgres)
{
    await product.AddNodeAsync();
    foreach (var (senders, one) in intakes)
    {
        using var load = new Senders(product.Addresses, senders, span);
        await SayAsync(senders, "webhook intake, two processes ÷ one", () => load.RunAsync(product.Webhook), one);
    }
}

static HttpRequestMessage Get(string path) => new(HttpMethod.Get, new Uri(path, UriKind.Relative));

// The processor's time is the product's own, what it works off meanwhile included.
async Task<Figures> SayAsync(int senders, string what, Func<Task<Figures>> run, Figures? baseline = null)
{
    var before = product.ProcessorTime;
    var figures = await run();
    var each = (product.ProcessorTime - before) / figures.Count;
    var ratio = figures.PerSecond / (baseline ?? figures).PerSecond;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {senders} | {what,-38} | {figures.PerSecond:0} | {figures.P50:0.0} | {figures.P99:0.0} | "
        + $"{each.TotalMilliseconds:0.00} | {ratio:0.00} |"));
    return figures;
}

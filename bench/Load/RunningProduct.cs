using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Stripe;
using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Load;

/// <summary>The product as its own process, with the demo company, on SQLite or PostgreSQL in a scratch folder; on
/// PostgreSQL also as two processes.</summary>
sealed class RunningProduct : IAsyncDisposable
{
    const string WebhookSecret = "whsec_simulated_platform";

    readonly List<Process> nodes = [];
    readonly Postgres? postgres;
    string account = "";

    RunningProduct(bool onPostgres)
    {
        Folder = Directory.CreateTempSubdirectory("tamias-load-").FullName;
        postgres = onPostgres ? new(Folder + "/pg") : null;
    }

    public string Folder { get; }

    /// <summary>Of the processes.</summary>
    public List<Uri> Addresses { get; } = [];

    /// <summary>Path of one customer's open invoice.</summary>
    public string PayPath { get; private set; } = "";

    /// <summary>Path that signs the demo's merchant in.</summary>
    public string SignInPath { get; private set; } = "";

    public string ConnectionString => postgres?.ConnectionString ?? $"Data Source={Folder}/tamias.db";

    /// <summary>That the processes have used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            nodes.ForEach(node => node.Refresh());
            return TimeSpan.FromTicks(nodes.Sum(node => node.TotalProcessorTime.Ticks));
        }
    }

    public static async Task<RunningProduct> StartAsync(bool onPostgres)
    {
        var product = new RunningProduct(onPostgres);
        if (product.postgres is not null)
        {
            await Child.RunAsync("chmod", "711", product.Folder); // PostgreSQL's user must come through
            await product.postgres.InitAsync();
        }

        var customer = await product.AddNodeAsync("Customer:", "--demo");
        product.PayPath = new Uri(customer).AbsolutePath;
        product.account = await product.AccountAsync();
        return product;
    }

    /// <summary>Another process on the same database.</summary>
    public Task AddNodeAsync() => AddNodeAsync("Open", "--Stripe:Simulator=false",
        $"--Stripe:Platform:WebhookSecret={WebhookSecret}");

    public Task<BareInserts> InsertsAsync(int senders) => postgres is null
        ? BareInserts.OnSqliteAsync(Folder) : BareInserts.OnPostgresAsync(ConnectionString, senders);

    /// <returns>What it said after the word.</returns>
    async Task<string> AddNodeAsync(string word, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{Child.FreePort()}");
        var start = new ProcessStartInfo("dotnet",
            [typeof(Web.Words).Assembly.Location, .. arguments, "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Tamias__DataFolder"] = Folder,
                ["ConnectionStrings__Tamias"] = ConnectionString,
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        nodes.Add(Process.Start(start)!);
        Addresses.Add(address);
        while (await nodes[^1].StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Merchant:", StringComparison.Ordinal))
                SignInPath = new Uri(line["Merchant:".Length..].Trim()).AbsolutePath;
            else if (line.StartsWith(word, StringComparison.Ordinal))
                return line[word.Length..].Trim();

        throw new InvalidOperationException("The product ended before it had started.");
    }

    async Task<string> AccountAsync()
    {
        await using DbConnection connection = postgres is null
            ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select account_id from connections";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A signed event that nobody has sent before and that means nothing, so that only the intake is
    /// measured.</summary>
    public HttpRequestMessage Webhook(int number)
    {
        var body = $$"""
            {"id":"evt_load_{{Guid.CreateVersion7():N}}","object":"event","type":"charge.updated",
             "account":"{{account}}","livemode":false,"created":1790000000,"api_version":"2026-10-28.endive",
             "data":{"object":{"id":"ch_{{number}}","object":"charge","description":"{{new string('x', 300)}}"} } }
            """;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/hooks/stripe", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Stripe-Signature", EventUtility.GenerateSignatureHeader(body, WebhookSecret));
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            node.Kill();
            await node.WaitForExitAsync();
            node.Dispose();
        }

        if (postgres is not null)
            await postgres.StopAtOnceAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

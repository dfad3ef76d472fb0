using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using Stripe;

namespace Tamias.Bench.Load;

/// <summary>The product as its own process, with the demo company, on SQLite in a scratch folder.</summary>
sealed class RunningProduct : IAsyncDisposable
{
    const string WebhookSecret = "whsec_simulated_platform";

    readonly Process process;
    readonly string account;

    RunningProduct(Process process, string folder, Uri address, string payPath)
    {
        (this.process, Folder, Address, PayPath) = (process, folder, address, payPath);
        using var connection = new SqliteConnection($"Data Source={folder}/tamias.db;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select account_id from connections";
        account = (string)command.ExecuteScalar()!;
    }

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Path of one customer's open invoice.</summary>
    public string PayPath { get; }

    public static async Task<RunningProduct> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tamias-load-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet",
            [typeof(Web.Words).Assembly.Location, "--demo", "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Tamias__DataFolder"] = folder,
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        var started = Process.Start(start)!;
        while (await started.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Customer:", StringComparison.Ordinal))
                return new(started, folder, address, new Uri(line["Customer:".Length..].Trim()).AbsolutePath);

        throw new InvalidOperationException("The product ended before it had started.");
    }

    /// <summary>A signed event that nobody has sent before and that means nothing, so that only the intake is
    /// measured.</summary>
    public HttpRequestMessage Webhook(int number)
    {
        var body = $$"""
            {"id":"evt_load_{{Guid.CreateVersion7():N}}","object":"event","type":"charge.updated","account":"{{account}}",
             "livemode":false,"created":1790000000,"api_version":"2026-10-28.endive",
             "data":{"object":{"id":"ch_{{number}}","object":"charge","description":"{{new string('x', 300)}}"} } }
            """;
        var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/stripe")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Stripe-Signature", EventUtility.GenerateSignatureHeader(body, WebhookSecret));
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

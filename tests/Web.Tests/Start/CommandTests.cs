using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Start;

/// <summary>The subcommands of the binary, as an operator runs them; they speak of the SQLite file.</summary>
public sealed class CommandTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("tamias-commands-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Verify_says_that_there_is_no_database_yet()
    {
        var (code, output) = await RunAsync("verify");
        Assert.Equal(1, code);
        Assert.Contains("start Tamias once", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_made_verified_and_put_back()
    {
        if (Databases.OnPostgres)
            return; // the file commands are SQLite's; PostgreSQL has pg_dump

        await using (var app = await App.StartAsync(new Databases(), ("Tamias:DataFolder", folder),
            ("ConnectionStrings:Tamias", $"Data Source={folder}/tamias.db")))
        {
            var business = await Business.OpenAsync(app);
            await business.IssueAsync(10_00);
            var copy = Path.Combine(folder, "copy.db");
            Assert.Equal(0, (await RunAsync("backup", copy)).Code);
            Assert.Equal(1, (await RunAsync("backup", copy)).Code);
            Assert.Contains("stop it first", (await RunAsync("restore", copy)).Output, StringComparison.Ordinal);
            await business.IssueAsync(20_00);
        }

        SqliteConnection.ClearAllPools();
        Assert.Equal(0, (await RunAsync("restore", Path.Combine(folder, "copy.db"))).Code);
        Assert.Contains("0 differences", (await RunAsync("verify")).Output, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("select count(*) from invoices"));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "x"), "not a database");
        Assert.Equal(1, (await RunAsync("restore", Path.Combine(folder, "x"))).Code);
        Assert.Equal(2, (await RunAsync("backup")).Code);
    }

    [Fact]
    public async Task It_listens_where_the_environment_says()
    {
        using var process = Begin([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Stripe__Simulator", "false"));
        try
        {
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            while (line?.Contains("Now listening on", StringComparison.Ordinal) == false);

            Assert.StartsWith("Now listening on: http://127.0.0.1:", line?.Trim(), StringComparison.Ordinal);
            Assert.DoesNotContain(":5080", line, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    async Task<long> CountAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={folder}/tamias.db;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Begin(arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    Process Begin(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Words).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
            Environment =
                { ["Tamias__DataFolder"] = folder, ["ConnectionStrings__Tamias"] = $"Data Source={folder}/tamias.db" },
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

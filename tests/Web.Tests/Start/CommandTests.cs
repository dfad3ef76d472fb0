using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Start;

/// <summary>The subcommands of the binary, as an operator runs them.</summary>
public sealed class CommandTests(Databases databases) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("tamias-commands-").FullName;

    string Copy => Path.Combine(folder, "copy");

    string Nowhere => $"Data Source={folder}/tamias.db";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Verify_says_that_there_is_no_database_yet()
    {
        var (code, output) = await Program.RunAsync(folder, Nowhere, "verify");
        Assert.Equal(1, code);
        Assert.Contains("start Tamias once", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_made_while_it_runs_verified_and_put_back_when_it_does_not()
    {
        var data = await databases.NewAsync(folder);
        await using (var app = await App.StartAsync(databases, ("Tamias:DataFolder", folder),
            ("ConnectionStrings:Tamias", data)))
        {
            var business = await Business.OpenAsync(app);
            await business.IssueAsync(10_00);
            Assert.Contains("Written to", await SaysAsync(0, data, "backup", Copy), StringComparison.Ordinal);
            Assert.Contains("not overwritten", await SaysAsync(1, data, "backup", Copy), StringComparison.Ordinal);
            Assert.Contains("stop it first", await SaysAsync(1, data, "restore", Copy), StringComparison.Ordinal);
            await business.IssueAsync(20_00);
            Assert.Equal(2, await CountAsync(app));
        }

        await databases.LetGoAsync(data);
        await SaysAsync(0, data, "restore", Copy);
        await SaysAsync(0, data, "backup", Copy + "-again"); // of what was put back and not started yet
        var said = await SaysAsync(0, data, "restore", Copy + "-again");
        Assert.Contains("0 differences", await SaysAsync(0, data, "verify"), StringComparison.Ordinal);
        Assert.True(File.Exists(said[(said.LastIndexOf(' ') + 1)..].Trim().TrimEnd('.')), said);

        await using var again = await App.StartAsync(databases, ("Tamias:DataFolder", folder),
            ("ConnectionStrings:Tamias", data));
        Assert.Equal(1, await CountAsync(again));
        Assert.True(await again.WithDbAsync(default, db =>
            db.Organizations.AllAsync(o => o.RestoredAt != null && o.ResumedAt == null)));
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_is_brought_up_and_its_organizations_are_held_once()
    {
        var data = await databases.NewAsync(folder);
        (string, string)[] settings = [("Tamias:DataFolder", folder), ("ConnectionStrings:Tamias", data)];
        await using (var app = await App.StartAsync(databases, settings))
            await (await Business.OpenAsync(app)).IssueAsync(10_00);
        await using (var services = new ServiceCollection().AddDb(data).BuildServiceProvider())
            await services.GetRequiredService<Db>().Database.MigrateAsync("RecurringInvoices");
        await databases.LetGoAsync(data);
        await SaysAsync(0, data, "backup", Copy);
        await SaysAsync(0, data, "restore", Copy);

        for (var start = 0; start < 2; start++)
        {
            await using (var again = await App.StartAsync(databases, settings))
                await again.WithDbAsync(default, db => db.InTransactionAsync(async () =>
                {
                    var organization = await db.Organizations.SingleAsync();
                    Assert.Equal(start == 0, organization.IsHeld);
                    organization.Resume(again.Clock.GetUtcNow());
                    return true;
                }));
            Assert.Contains("0 differences", await SaysAsync(0, data, "verify"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Verify_names_a_difference_and_exits_with_1()
    {
        await using var app = await App.StartAsync(databases);
        await (await Business.OpenAsync(app)).IssueAsync(10_00);
        var settings = app.Services.GetRequiredService<TamiasSettings>();
        Assert.Contains("0 differences", await SaysAsync(0, settings.ConnectionString, "verify"),
            StringComparison.Ordinal);
        await app.WithDbAsync(default, db => db.InTransactionAsync(
            () => db.Database.ExecuteSqlRawAsync("update invoices set paid_minor = 5")));
        Assert.Contains("allocations sum to 0", await SaysAsync(1, settings.ConnectionString, "verify"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_a_file_must_be_named()
    {
        var data = await databases.NewAsync(folder);
        await File.WriteAllTextAsync(Copy, "not a database");
        Assert.Contains("is not a backup", await SaysAsync(1, data, "restore", Copy), StringComparison.Ordinal);
        Assert.Contains("There is no file", await SaysAsync(1, data, "restore", Copy + "x"), StringComparison.Ordinal);
        Assert.Contains("Name the file", await SaysAsync(2, data, "backup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_without_the_simulator_is_refused_in_words_and_leaves_nothing()
    {
        var (code, output) = await Program.RunAsync(folder, Nowhere, "--demo");
        Assert.Equal(2, code);
        Assert.Contains("ASPNETCORE_ENVIRONMENT=Development", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder, "*.db"));
    }

    [Fact]
    public async Task It_listens_where_the_environment_says_and_an_empty_folder_is_nothing_to_warn_of()
    {
        var start = Program.Info(folder, Nowhere, []);
        (start.Environment["ASPNETCORE_URLS"], start.Environment["Stripe__Simulator"]) =
            ("http://127.0.0.1:0", "false");
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Program.Patience);
        try
        {
            string? line;
            var said = new List<string>();
            do
            {
                line = await process.StandardOutput.ReadLineAsync(limit.Token);
                said.Add($"{line}");
            }
            while (line?.Contains("Now listening on", StringComparison.Ordinal) == false);

            Assert.StartsWith("Now listening on: http://127.0.0.1:", line?.Trim(), StringComparison.Ordinal);
            Assert.DoesNotContain(":5080", line, StringComparison.Ordinal);
            Assert.DoesNotContain(
                said, l => l.StartsWith("warn: Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    async Task<string> SaysAsync(int expected, string data, params string[] arguments)
    {
        var (code, output) = await Program.RunAsync(folder, data, arguments);
        Assert.True(code == expected, $"{string.Join(' ', arguments)} ended with {code}: {output}");
        return output;
    }

    static Task<int> CountAsync(App app) =>
        app.WithDbAsync(default, db => db.Invoices.IgnoreQueryFilters().CountAsync());
}

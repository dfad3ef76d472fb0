using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Tamias.Data;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Start;

/// <summary>A database of an earlier version, and an upgrade that does not come to its end.</summary>
public sealed class BrokenUpgradeTests(Databases databases) : IAsyncLifetime
{
    const int Points = 12;

    readonly string folder = Directory.CreateTempSubdirectory("tamias-upgrade-").FullName;
    readonly Breaking breaking = new();
    string data = "";
    Id<Organization> owner;

    string DatabaseFile => Path.Combine(folder, "tamias.db");

    public async ValueTask InitializeAsync()
    {
        data = await databases.NewAsync(folder);
        await using (var app = await App.StartAsync(
            databases, ("Tamias:DataFolder", folder), ("ConnectionStrings:Tamias", data)))
        {
            var issued = await (await Business.OpenAsync(app)).IssueAsync(10_00);
            owner = issued.Business.Merchant.OrganizationId;
        }

        await BringDownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await databases.LetGoAsync(data);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_dies_on_the_way_leaves_what_was_there_and_the_next_brings_it_up()
    {
        Assert.Null(await StartAsync());
        var all = breaking.Seen;
        Assert.InRange(all, 50, 10_000);
        for (var point = 1; point < all; point += all / Points)
        {
            await BringDownAsync();
            breaking.At(point);
            await Assert.ThrowsAsync<IOException>(StartAsync);
            Assert.False(File.Exists(DatabaseFile + ".upgrading"));
            await databases.LetGoAsync(data);
            breaking.At(int.MaxValue);
            Assert.Null(await StartAsync());
            Assert.Equal((1, 0), await WithDbAsync(async db => (await db.Invoices.CountAsync(),
                (await db.Database.GetPendingMigrationsAsync()).Count())));
        }
    }

    [Fact]
    public async Task The_file_stays_beside_as_it_was_before()
    {
        if (Databases.OnPostgres)
            return; // it changes tables within transactions, in place

        Assert.Null(await StartAsync());
        Assert.False(File.Exists(DatabaseFile + ".upgrading"));
        data = $"Data Source={DatabaseFile}.before-upgrade";
        Assert.Equal("20261129133736_Iris", await WithDbAsync(
            async db => (await db.Database.GetAppliedMigrationsAsync()).Last()));
    }

    [Fact]
    public async Task While_another_program_reads_the_file_it_is_left_as_it_is()
    {
        if (Databases.OnPostgres)
            return; // one file is SQLite's affair

        await using (var other = new SqliteConnection(data + ";Pooling=false"))
        {
            await other.OpenAsync();
            await ExecuteAsync(other, "pragma journal_mode=wal");
            await ExecuteAsync(other, "begin; select count(*) from invoices");
            Assert.Contains("Another program has", await StartAsync(), StringComparison.Ordinal);
        }

        Assert.Null(await StartAsync());
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_refused_and_left_alone()
    {
        Assert.Null(await StartAsync());
        await WithDbAsync(db => db.Database.ExecuteSqlRawAsync(
            "insert into \"__EFMigrationsHistory\" values ('20990101000000_Later', '99')"));
        Assert.Contains("a later version", await StartAsync(), StringComparison.Ordinal);
    }

    async Task BringDownAsync()
    {
        await WithDbAsync(async db =>
        {
            await db.Database.MigrateAsync("Iris");
            return true;
        });
        await databases.LetGoAsync(data);
        breaking.At(int.MaxValue);
    }

    async Task<string?> StartAsync()
    {
        await using var services = Services();
        using var storage = new Storage(
            new() { DataFolder = folder, PublicUrl = "http://127.0.0.1", ConnectionString = data },
            services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<Storage>.Instance);
        return await storage.OpenAsync(default);
    }

    async Task<T> WithDbAsync<T>(Func<Db, Task<T>> work)
    {
        await using var services = Services();
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Organization = owner;
        return await work(db);
    }

    ServiceProvider Services() => new ServiceCollection().AddDb(data)
        .ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(breaking))
        .ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(breaking)).BuildServiceProvider();

    static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteScalarAsync();
    }

    /// <summary>Lets so many commands through and no more.</summary>
    sealed class Breaking : DbCommandInterceptor
    {
        int last = int.MaxValue;

        public int Seen { get; private set; }

        public void At(int command) => (last, Seen) = (command, 0);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default) => Seen++ < last
                ? new(result) : throw new IOException("The process is gone.");
    }
}

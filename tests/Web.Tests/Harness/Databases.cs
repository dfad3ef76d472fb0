using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tamias.Data;

namespace Tamias.Web.Tests.Harness;

/// <summary>A fresh database for each test, of the kind that TAMIAS_TEST_DATABASE names: sqlite (default) or postgres.
/// Tests never mention a database; scripts/test runs them on both.</summary>
public sealed class Databases : IAsyncLifetime
{
    readonly Lazy<Task<byte[]>> migrated = new(MigratedFileAsync);
    PostgresServer? postgres;

    public static bool OnPostgres =>
        Environment.GetEnvironmentVariable("TAMIAS_TEST_DATABASE") is "postgres";

    public async ValueTask InitializeAsync() => postgres = OnPostgres ? await PostgresServer.StartAsync() : null;

    /// <summary>Empty and migrated; what the product does where nothing is yet is shown by
    /// <c>Start/GreetingTests</c>.</summary>
    public async Task<string> NewAsync(string folder)
    {
        if (postgres is not null)
            return await postgres.NewDatabaseAsync();

        var file = Path.Combine(folder, "tamias.db");
        await File.WriteAllBytesAsync(file, await migrated.Value);
        return $"Data Source={file}";
    }

    /// <summary>Lets go of a database for good: its idle connections would pile up until the server takes no
    /// more.</summary>
    public async Task GiveBackAsync(string connectionString)
    {
        if (postgres is null)
            SqliteConnection.ClearAllPools();
        else
            await postgres.GiveBackAsync(connectionString);
    }

    /// <summary>Ends the idle connections of this process, and of the product that ran in it.</summary>
    public async Task LetGoAsync(string connectionString)
    {
        SqliteConnection.ClearAllPools();
        if (postgres is not null)
            await postgres.LetGoAsync(connectionString);
    }

    static async Task<byte[]> MigratedFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tamias-").FullName;
        var file = Path.Combine(folder, "tamias.db");
        var options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={file};Pooling=False").Options;
        using (var gate = new WriteGate())
        await using (var db = new SqliteDb(options, gate, new()))
            await db.Database.MigrateAsync();
        var bytes = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
    }
}

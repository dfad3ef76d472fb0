using Microsoft.Data.Sqlite;

namespace Tamias.Web.Tests.Harness;

/// <summary>A fresh database for each test, of the kind that TAMIAS_TEST_DATABASE names: sqlite (default) or postgres.
/// Tests never mention a database; scripts/test runs them on both.</summary>
public sealed class Databases : IAsyncLifetime
{
    PostgresServer? postgres;

    public static bool OnPostgres =>
        Environment.GetEnvironmentVariable("TAMIAS_TEST_DATABASE") is "postgres";

    public async ValueTask InitializeAsync() => postgres = OnPostgres ? await PostgresServer.StartAsync() : null;

    public async Task<string> NewAsync(string folder) => postgres is null
        ? $"Data Source={Path.Combine(folder, "tamias.db")}"
        : await postgres.NewDatabaseAsync();

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

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
    }
}
